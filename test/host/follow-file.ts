import { open } from 'node:fs/promises';

/** Hands on what is appended to a file, until stopped; the last of it is handed on before `stop` returns. */
export function followFile(path: string, onText: (text: string) => void): { stop: () => Promise<void> } {
  let position = 0;
  let stopped = false;

  const read = async () => {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size === position) return;
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - position), 0, size - position, position);
      position += bytesRead;
      onText(buffer.toString('utf8', 0, bytesRead));
    } finally {
      await file.close();
    }
  };
  const follow = async () => {
    while (!stopped) {
      await read();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await read();
  };

  const finished = follow();
  return {
    stop: () => {
      stopped = true;
      return finished;
    },
  };
}

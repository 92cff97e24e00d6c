// Fetches what the suites run in, VS Code and a browser, so that nothing has to wait for it later.
import { chromiumPath } from './chromium';
import { installVSCode } from './install';

async function main(): Promise<void> {
  console.log(chromiumPath());
  console.log(await installVSCode());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

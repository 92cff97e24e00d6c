/** Lists and tables as wholes: fixes put their paragraphs behind them, never inside. */
import type { Block } from '../model';
import type { HtmlElement } from './html-elements';
import type { HtmlWalk } from './html-walk';

/** The outermost list or table counts. */
export function openContainer(element: HtmlElement, walk: HtmlWalk): void {
  walk.container ??= { element, from: walk.assembly.blocks.length };
}

export function closeContainer(element: HtmlElement, walk: HtmlWalk): void {
  if (walk.container?.element !== element) return;
  const span = { start: element.start, end: element.end };
  walk.containers.push({ span, from: walk.container.from, to: walk.assembly.blocks.length });
  walk.container = null;
}

export function withContainers({ assembly, containers }: HtmlWalk): Block[] {
  const blocks = [...assembly.blocks];
  for (const { span, from, to } of containers) {
    for (let index = from; index < to; index++) {
      const block = blocks[index];
      if (block !== undefined) blocks[index] = { ...block, container: span };
    }
  }
  return blocks;
}

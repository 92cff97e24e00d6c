/** Lists and tables as wholes: fixes put their paragraphs behind them, never inside. */
import type { Block, Span } from '../model';
import type { HtmlElement } from './html-elements';
import type { HtmlWalk } from './html-walk';

/** The outermost list or table counts. */
export function openContainer(element: HtmlElement, walk: HtmlWalk): void {
  walk.container ??= { element, from: walk.assembly.blocks.length };
}

export function closeContainer(element: HtmlElement, walk: HtmlWalk): void {
  if (walk.container?.element !== element) return;
  const { blocks } = walk.assembly;
  const span = { start: element.start, end: element.end };
  for (let index = walk.container.from; index < blocks.length; index++) {
    const block = blocks[index];
    if (block !== undefined) blocks[index] = inContainer(block, span);
  }
  walk.container = null;
}

/** Field by field: a copy by `...` takes five times the room. */
const inContainer = ({ kind, depth, span, prose, marker, cells, links, role }: Block, container: Span): Block =>
  role === undefined
    ? { kind, depth, span, prose, marker, cells, links, container }
    : { kind, depth, span, prose, marker, cells, links, role, container };

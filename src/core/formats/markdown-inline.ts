import type { SyntaxNode, SyntaxNodeRef } from '@lezer/common';
import { decodeEntity } from '../text/entities';
import {
  addDecoded,
  addSpace,
  addStretch,
  closeBlock,
  closeLink,
  closeStrong,
  endsAtBreak,
  openBlock,
  openLink,
  openStrong,
} from './assembly';
import { isInlineSpace, linkTargetOf } from './html-tags';
import type { MarkdownWalk } from './markdown';

/** Adds the words before an inline node and drops its marks. @returns whether to go into the node */
export function enterInline(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  if (walk.assembly.draft === null) return true;
  switch (node.name) {
    case 'StrongEmphasis':
    case 'Emphasis':
      openStrong(walk.assembly);
      return true;
    case 'Link':
      return enterLink(node, walk);
    case 'InlineCode':
      return rawMarkup(node, walk);
    case 'Escape':
      return drop(walk, node.from, node.from + 1);
    case 'Entity':
      drop(walk, node.from, node.to);
      addDecoded(walk.assembly, decodeEntity(walk.text.slice(node.from, node.to)), node.from, node.to);
      return false;
    case 'HardBreak':
      drop(walk, node.from, node.to);
      breakLine(node, walk);
      return false;
    case 'HTMLTag':
      return tag(node, walk);
    case 'Comment':
      walk.assembly.comments.push({
        span: { start: node.from, end: node.to },
        text: walk.text.slice(node.from + 4, node.to - 3),
      });
      return drop(walk, node.from, node.to);
    case 'URL':
      return bareUrl(node, walk);
    case 'EmphasisMark':
    case 'StrikethroughMark':
    case 'HeaderMark':
    case 'CodeMark':
    case 'QuoteMark':
    case 'LinkMark':
    case 'LinkLabel':
    case 'LinkTitle':
    case 'TaskMarker':
    case 'Image':
    case 'Strikethrough':
    case 'ProcessingInstruction':
      return drop(walk, node.from, node.to);
    default:
      return true;
  }
}

export function leaveInline(node: SyntaxNodeRef, walk: MarkdownWalk): void {
  if (walk.assembly.draft === null) return;
  if (node.name === 'StrongEmphasis' || node.name === 'Emphasis') {
    drop(walk, node.to, node.to);
    closeStrong(walk.assembly);
  } else if (node.name === 'Link' && walk.assembly.openLinks.length > 0) {
    drop(walk, node.to, node.to);
    closeLink(walk.assembly);
  }
}

function breakLine(node: SyntaxNodeRef, { assembly }: MarkdownWalk): void {
  const { draft } = assembly;
  if (draft === null || isInside(node) || !endsAtBreak(assembly, node.to)) {
    addSpace(assembly, node.from);
    return;
  }
  closeBlock(assembly, node.from);
  openBlock(assembly, draft.kind, draft.depth, '', node.to);
}

/** Whether emphasis or a link goes on behind the node. */
const isInside = ({ node }: SyntaxNodeRef): boolean =>
  /^(?:StrongEmphasis|Emphasis|Link)$/.test(node.parent?.name ?? '');

/** `<br>` between back-ticks with `{=html}` behind them is a line break where such marks are understood, and no words. */
function rawMarkup(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  const mark = /^\{=\w{1,20}\}/.exec(walk.text.slice(node.to, node.to + longestMark))?.[0];
  if (mark === undefined) return true;
  drop(walk, node.from, node.to + mark.length);
  addSpace(walk.assembly, node.from);
  return false;
}

const longestMark = 24;

/** Adds what stands before `from` and leaves out what stands from there to `to`. */
function drop(walk: MarkdownWalk, from: number, to: number): false {
  addStretch(walk.assembly, walk.position, from);
  walk.position = Math.max(walk.position, to);
  return false;
}

/** Brackets without a target are no link but words in brackets, as `[Company]` is; `[^1]` is a footnote's mark. */
function enterLink(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  const target = targetOf(node, walk);
  const label = walk.text.slice(node.from, node.to);
  if (target === null && /^\[\^[^\]]{1,80}\]$/.test(label)) return drop(walk, node.from, node.to);
  if (target === null) return false;
  drop(walk, node.from, node.from);
  openLink(walk.assembly, target);
  return true;
}

function targetOf({ node }: SyntaxNodeRef, { text, definitions }: MarkdownWalk): string | null {
  const url = node.getChildren('URL').find(isTarget);
  if (url) return text.slice(url.from, url.to).replace(/^<|>$/g, '');
  if (text.charAt(node.to - 1) === ')') return '';
  const label = node.getChild('LinkLabel');
  const [from, to] = label ? [label.from + 1, label.to - 1] : [node.from + 1, node.to - 1];
  const name = text.slice(from, to).trim() || text.slice(node.from + 1, label?.from ?? node.to).replace(/\]$/, '');
  return definitions.get(name.toLowerCase()) ?? null;
}

/** Before the target of a link stand two marks, "]" and "("; an address among its words has one before it at most. */
const isTarget = ({ parent, prevSibling }: SyntaxNode): boolean =>
  parent?.name === 'Link' && prevSibling?.name === 'LinkMark' && prevSibling.prevSibling?.name === 'LinkMark';

/** A printed address is words and a link; the target of a link is neither. */
function bareUrl(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  if (node.node.parent?.name === 'Link') return isTarget(node.node) ? drop(walk, node.from, node.to) : true;
  drop(walk, node.from, node.from);
  openLink(walk.assembly, walk.text.slice(node.from, node.to));
  drop(walk, node.to, node.to);
  closeLink(walk.assembly);
  return false;
}

function tag(node: SyntaxNodeRef, walk: MarkdownWalk): boolean {
  drop(walk, node.from, node.to);
  const source = walk.text.slice(node.from, node.to);
  if (isInlineSpace(source)) addSpace(walk.assembly, node.from);
  const target = linkTargetOf(source);
  if (target !== null) openLink(walk.assembly, target);
  else if (/^<\/a\s*>/i.test(source)) closeLink(walk.assembly);
  else if (/^<(?:b|strong)[\s>]/i.test(source)) openStrong(walk.assembly);
  else if (/^<\/(?:b|strong)\s*>/i.test(source)) closeStrong(walk.assembly);
  return false;
}

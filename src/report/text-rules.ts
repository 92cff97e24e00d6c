import type { CatalogueEntry } from '../core';
import { paragraph, type Style } from './layout';
import { levelWord } from './text-check';

/** Blocks of text: the rules on changes, and the checks of one document. */
export function rulesText(entries: readonly CatalogueEntry[], style: Style): string[] {
  const width = Math.max(0, ...entries.map(({ id }) => id.length));
  const block = (title: string, type: CatalogueEntry['type']) => {
    const lines = entries.filter((entry) => entry.type === type).map((entry) => entryLine(entry, width, style));
    return lines.length === 0 ? [] : [[style.bold(title), ...lines].join('\n')];
  };
  return [...block('Changes between two revisions', 'change'), ...block('Checks of one document', 'check')];
}

function entryLine({ id, level, summary }: CatalogueEntry, width: number, style: Style): string {
  const shownLevel = level === null ? 'varies ' : levelWord(level, style);
  const inline = style.width >= width + 50;
  const first = `  ${id.padEnd(inline ? width : 0)}  ${shownLevel}`;
  if (inline) return paragraph(style, `${first}  `, width + 13, [[summary, style.dim]]);
  return `${first}\n${paragraph(style, '    ', 4, [[summary, style.dim]])}`;
}

/** Blocks of text about one rule: when it fires, why it matters, what asks for it, and how to silence it. */
export function ruleText(entry: CatalogueEntry, style: Style): string[] {
  const { id, type, summary, why, kind, ops, mirror, citations, fixes } = entry;
  const facts = [
    ['reports', type === 'change' ? 'a change between two revisions' : 'something in one document'],
    ['level', entry.level ?? 'depends on what changed'],
    ...(kind === null ? [] : [['kind', `${kind} ${ops.join(', ')}`]]),
    ...(mirror === null ? [] : [['opposite', mirror]]),
    ...(type === 'check' ? [['quick fix', fixes ? 'yes, in the editor' : 'none']] : []),
    ...(citations.length === 0 ? [] : [['see', citations.join('; ')]]),
  ];
  const table = facts.map(([name = '', value = '']) => paragraph(style, style.dim(name.padEnd(11)), 11, [value]));
  return [
    [style.bold(id), paragraph(style, '', 0, [summary])].join('\n'),
    paragraph(style, '', 0, [why]),
    table.join('\n'),
    silencing(entry, style),
  ];
}

function silencing({ id, type }: CatalogueEntry, style: Style): string {
  const command = type === 'check' ? 'check FILE' : 'diff BEFORE AFTER';
  return [
    ...(type === 'check' ? commentLines(id, style) : []),
    paragraph(style, '', 0, ['To switch the rule off, or give it another level:']),
    `  policy-diff ${command} --severity ${id}=off`,
    `  "policyDiff.rules": { "${id}": "off" }      ${style.dim('in the settings of the editor')}`,
  ].join('\n');
}

/** A comment stands in one document; it can pass over a check of it, but not over what changed between two. */
const commentLines = (id: string, style: Style): string[] => [
  paragraph(style, '', 0, ['To pass over one place, put a comment on the line before it and say why:']),
  `  <!-- policydiff-disable-next-line ${id} -- reason -->`,
];

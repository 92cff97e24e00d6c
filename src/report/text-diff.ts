import type { CatalogueEntry, Level } from '../core';
import { counted, paragraph, plain, type Style } from './layout';
import type { DiffReport, ReportedChange, ReportedPlace } from './model';
import { sectionNames, type SectionName } from './sections';
import type { Sides } from './output';
import { signed } from './tracked';
import { cited, countedLevels, findingsText, levelWord } from './text-check';

const indent = 9;

/** Blocks of text: what was compared, a change each with both its sides, the findings, and the verdict. */
export function diffText(
  { changes, findings, verdict }: DiffReport,
  sides: Sides,
  style: Style,
  catalogue: ReadonlyMap<string, CatalogueEntry>,
): string[] {
  const explained = new Set<string>();
  const sectionOf = sectionNames(
    changes.flatMap(({ before, after }) => [before, after].filter((place) => place !== null)),
  );
  const inOrder = [...changes].sort((first, second) => rank[first.level] - rank[second.level]);
  const blocks = inOrder.map((change) => {
    const reason = explained.has(change.rule) ? '' : reasonFor(change, catalogue.get(change.rule)?.why ?? '');
    explained.add(change.rule);
    return changeText(change, reason, sectionOf, style);
  });
  const found = [style.underline(plain(sides.after)), ...findingsText(findings, style)].join('\n');
  const names = paragraph(style, '', 0, [[sides.before, style.underline], '→', [sides.after, style.underline]]);
  return [
    names,
    ...blocks,
    ...(findings.length === 0 ? [] : [found]),
    summary(changes, findings, style),
    verdictText(verdict, style),
  ];
}

const rank: Readonly<Record<Level, number>> = { error: 0, warning: 1, info: 2 };

/** Why the rule matters, unless the message has said so in the same words. */
const reasonFor = ({ message }: ReportedChange, why: string): string =>
  message.includes(why.replace(/\.$/, '')) ? '' : why;

/** @param reason why the rule matters; '' where an earlier change of the same rule has said so */
function changeText(change: ReportedChange, reason: string, sectionOf: SectionName, style: Style): string {
  const { before, after, citations } = change;
  const about = [change.rule, change.severity, ...(change.effect === 'neutral' ? [] : [change.effect])].join(', ');
  const message = [
    [change.message, style.bold],
    [`(${about})`, style.dim],
  ] as const;
  return [
    paragraph(style, `${levelWord(change.level, style)}  `, indent, message),
    ...sectionLine(sectionOf(after ?? before), style),
    ...(before ? [sideText('-', before, style.red, style)] : []),
    ...(after ? [sideText('+', after, style.green, style)] : []),
    ...trackedLine(change, style),
    ...(reason === '' ? [] : [paragraph(style, ' '.repeat(indent), indent, [reason])]),
    ...cited(citations, change.message, indent, style),
  ].join('\n');
}

const sectionLine = (section: string, style: Style): string[] =>
  section === '' ? [] : [paragraph(style, ' '.repeat(indent), indent, [[`in ${section}`, style.dim]])];

function trackedLine({ tracked = [] }: ReportedChange, style: Style): string[] {
  const by = tracked.map(signed).filter((each) => each !== '');
  return by.length === 0
    ? []
    : [paragraph(style, ' '.repeat(indent), indent, [[`tracked by ${by.join('; ')}`, style.dim]])];
}

/** Sign and words in one colour; the sign alone tells the side where there are no colours. */
function sideText(sign: string, place: ReportedPlace, paint: Style['red'], style: Style): string {
  const at = [`(${place.line}:${place.column})`, style.dim] as const;
  return paragraph(style, `${' '.repeat(indent)}${paint(sign)} `, indent + 2, [[plain(place.quote), paint], at]);
}

function summary(changes: DiffReport['changes'], findings: DiffReport['findings'], style: Style): string {
  const of = (severity: ReportedChange['severity']) => changes.filter((each) => each.severity === severity).length;
  const meaning = of('material') + of('minor');
  const parts = [
    meaning === 0 ? 'No change of meaning' : `${counted(meaning, 'change')} of meaning, ${of('material')} material`,
    ...(of('unread') > 0 ? [`${counted(of('unread'), 'changed passage')} to read yourself`] : []),
    ...(of('editorial') > 0 ? [counted(of('editorial'), 'editorial change')] : []),
    ...(findings.length > 0 ? [counted(findings.length, 'finding')] : []),
  ];
  const levels = countedLevels([...changes, ...findings]);
  return paragraph(style, '', 0, [[`${parts.join('; ')}${levels === '' ? '' : ` (${levels})`}.`, style.bold]]);
}

function verdictText(verdict: DiffReport['verdict'], style: Style): string {
  const said = {
    material: style.red('material'),
    minor: style.yellow('minor'),
    none: style.green('none'),
  }[verdict];
  return `Verdict: ${said}`;
}

import { counted, paragraph, plain, type Style } from './layout';
import type { FactsReport, ReportedFact } from './model';
import { tooLong } from './text-check';
import { sectionNames, type SectionName } from './sections';

/** Blocks of text: a file each, with what its clauses are about and what it states, kind by kind. */
export function factsText(reports: readonly FactsReport[], style: Style): string[] {
  return reports.flatMap((report) => {
    const sectionOf = sectionNames(Object.values(report.facts).flat());
    return [
      heading(report, style),
      ...documentText(report, style),
      ...typesText(report, style),
      ...Object.entries(report.facts)
        .filter(([, facts]) => facts.length > 0)
        .map(([kind, facts]) => kindText(kind, facts, sectionOf, style)),
    ];
  });
}

function heading({ uri, isPolicy, extent, language, clauses }: FactsReport, style: Style): string {
  const other = `does not look like a privacy policy${extent === undefined ? '' : ` and is ${tooLong}`}`;
  const about = [
    isPolicy ? 'privacy policy' : other,
    `language ${language}`,
    ...(extent === undefined ? [counted(clauses.length, 'clause')] : []),
  ];
  return `${style.underline(plain(uri))} ${style.dim(`(${about.join(', ')})`)}`;
}

/** What Word has noted, which is often older or younger than the policy, and is no fact of it. */
function documentText({ document }: FactsReport, style: Style): string[] {
  if (document === undefined) return [];
  const { title, author, created, changedBy, changed } = document;
  const noted = [
    title === '' ? '' : `titled "${plain(title)}"`,
    signed('created', created, author),
    signed('changed', changed, changedBy),
  ].filter((each) => each !== '');
  return [paragraph(style, `${style.bold('document')}  `, 10, [noted.join(', '), ['(noted by Word)', style.dim]])];
}

/** "created 2024-03-01 by A. Counsel": a time of day tells nobody more. */
function signed(verb: string, time: string, by: string): string {
  const parts = [time.replace(/T[\d:.]+Z?$/, ''), by === '' ? '' : `by ${by}`].filter((each) => each !== '');
  return parts.length === 0 ? '' : `${verb} ${plain(parts.join(' '))}`;
}

/** How many clauses each type has, most frequent first; a clause counts for its strongest type. */
function typesText({ clauses }: FactsReport, style: Style): string[] {
  const counts = new Map<string, number>();
  for (const { types } of clauses) {
    const [strongest] = types;
    if (strongest) counts.set(strongest.type, (counts.get(strongest.type) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const inOrder = [...counts].sort(([, first], [, second]) => second - first);
  const runs = inOrder.map(([type, count]) => `${type} ${count}`).join(', ');
  return [paragraph(style, `${style.bold('clauses')}  `, 9, [runs])];
}

function kindText(kind: string, facts: readonly ReportedFact[], sectionOf: SectionName, style: Style): string {
  const places = facts.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(...places.map(({ length }) => length));
  const lines = facts.map((fact, at) => {
    const { key, value, polarity } = fact;
    const section = sectionOf(fact);
    const first = `  ${style.dim((places[at] ?? '').padEnd(width))}  `;
    return paragraph(style, first, width + 4, [
      ...(polarity === 'negated' ? [['not', style.red] as const] : []),
      value,
      ...(key.toLowerCase() === value.toLowerCase() ? [] : [[`(${key})`, style.dim] as const]),
      ...(section === '' ? [] : [[`in ${section}`, style.dim] as const]),
    ]);
  });
  return [style.bold(kind), ...lines].join('\n');
}

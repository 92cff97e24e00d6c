import type { Level } from '../core';
import { counted, paragraph, plain, type Style } from './layout';
import type { CheckReport, ReportedFinding } from './model';

/** Blocks of text: a file with its findings each, and a line that sums up. */
export function checkText(reports: readonly CheckReport[], style: Style): string[] {
  const withFindings = reports.filter(({ findings }) => findings.length > 0);
  const files = withFindings.map((report) =>
    [fileLine(report, style), ...findingsText(report.findings, style)].join('\n'),
  );
  const read = reports.filter(({ extent }) => extent === undefined);
  return [...files, ...unlikely(reports, style), ...(read.length === 0 ? [] : [summary(read, style)])];
}

const fileLine = ({ uri }: CheckReport, style: Style): string => style.underline(plain(uri));

/** One finding a paragraph: place, level, message, rule, and what asks for it. */
export function findingsText(findings: readonly ReportedFinding[], style: Style): string[] {
  const places = findings.map(({ line, column }) => `${line}:${column}`);
  const width = Math.max(0, ...places.map(({ length }) => length));
  return findings.map(({ level, message, rule, citations }, at) => {
    const first = `  ${style.dim((places[at] ?? '').padEnd(width))}  ${levelWord(level, style)}`;
    const shown = width + 13;
    const lines = [paragraph(style, `${first}  `, shown, [message, [rule, style.dim]])];
    lines.push(...cited(citations, message, shown, style));
    return lines.join('\n');
  });
}

/** A line of the citations that the message has not named itself; none where it has named them all. */
export function cited(citations: readonly string[], message: string, indent: number, style: Style): string[] {
  const unnamed = citations.filter((citation) => !message.includes(citation));
  if (unnamed.length === 0) return [];
  return [paragraph(style, ' '.repeat(indent), indent, [[unnamed.join('; '), style.dim]])];
}

export function levelWord(level: Level, style: Style): string {
  const paint = { error: style.red, warning: style.yellow, info: style.blue }[level];
  return paint(level.padEnd(7));
}

/** A file that was named is read as a policy, unless it is long; that it looks like none may explain what was found. */
function unlikely(reports: readonly CheckReport[], style: Style): string[] {
  const others = reports.filter(({ isPolicy }) => !isPolicy);
  const line = (names: readonly string[], one: string, several: string, end: string): string[] => {
    if (names.length === 0) return [];
    const verb =
      names.length === 1
        ? `does not look like a privacy policy and ${one}`
        : `do not look like privacy policies and ${several}`;
    return [paragraph(style, '', 0, [[`${names.map(plain).join(', ')} ${verb} ${end}.`, style.dim]])];
  };
  const namesOf = (extent: CheckReport['extent']) =>
    others.filter((each) => each.extent === extent).map(({ uri }) => uri);
  return [
    ...line(namesOf(undefined), 'was', 'were', 'read as named'),
    ...line(namesOf('beginning'), 'is', 'are', tooLong),
  ];
}

/** Of a long document that looks like no policy. */
export const tooLong = 'too long to be read as one, unless --max-size is raised';

function summary(reports: readonly CheckReport[], style: Style): string {
  const findings = reports.flatMap((report) => report.findings);
  const files = counted(reports.length, 'file');
  if (findings.length === 0) return style.green(`Nothing found in ${files}.`);
  return style.bold(`${countedLevels(findings)} in ${files}.`);
}

/** "2 errors, 1 warning": levels that did not occur are left out. */
export function countedLevels(found: readonly { readonly level: Level }[]): string {
  const count = (level: Level) => found.filter((each) => each.level === level).length;
  return [
    { count: count('error'), noun: 'error' },
    { count: count('warning'), noun: 'warning' },
    { count: count('info'), noun: 'note' },
  ]
    .filter((each) => each.count > 0)
    .map((each) => counted(each.count, each.noun))
    .join(', ');
}

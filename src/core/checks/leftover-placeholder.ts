import wording from '../lexicon/en/placeholders.json';
import type { Doc, LabelledClause, Range, Span } from '../model';
import type { Check, CheckHit } from '../rule';
import { gathered } from '../text/gather';
import { toSpan } from '../text/prose';
import { rememberedForGood } from '../text/remembered';

const check: Check = {
  level: 'error',
  citations: [],
  summary: 'A gap of a template was not filled in.',
  why: 'A policy with gaps says nothing where it matters, and shows that nobody has read it.',
  run: ({ policy }) => {
    const inProse = gathered(policy.clauses, placeholdersIn);
    const inMarks = ['markdown', 'html'].includes(policy.doc.format) ? anglesIn(policy.doc) : [];
    const starts = new Set(inProse.map(({ span }) => span.start));
    const beyond = inMarks.filter(({ span }) => !starts.has(span.start));
    return [...inProse, ...beyond];
  },
};

export default check;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = new Set(wording.whole);
// The brackets of a template stand on one line and hold a few words.
const bracketed = /\[{1,2}([^[\]\n]{1,120})\]{1,2}|<([^<>\n=]{1,80})>|‹([^‹›\n]{1,80})›/g;
const capitals = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?:${wording.capitals.map(escaped).join('|')})(?![\\p{L}\\p{N}_-])`,
  'gu',
);
const phrases = new RegExp(wording.phrases.map((phrase) => escaped(phrase).replaceAll(' ', '\\s')).join('|'), 'giu');
// Template languages fill these in when the page is made.
const template = /\{\{[^{}\n]{0,200}\}\}|\{%[^%\n]{0,200}%\}|<%[^%\n]{0,200}%>|\$\{[^{}\n]{0,200}\}/g;

function placeholdersIn(clause: LabelledClause): readonly CheckHit[] {
  const gaps = gapsIn(clause);
  return gaps.length === 0
    ? none
    : gaps.map(({ start, end, written }) => hitAt(toSpan(clause.prose, start, end), written));
}

const none: readonly never[] = [];

const gapsIn = rememberedForGood(({ prose }: LabelledClause): readonly (Range & { readonly written: string })[] => {
  const text = prose.text.replace(template, (match) => ' '.repeat(match.length));
  const gaps = [...text.matchAll(bracketed)].filter((match) => isGap(match[1] ?? match[2] ?? match[3] ?? ''));
  const inGap = (at: number) => gaps.some((gap) => at >= gap.index && at < gap.index + gap[0].length);
  const words = [...text.matchAll(capitals), ...text.matchAll(phrases)].filter((match) => !inGap(match.index));
  return [...gaps, ...words].map(({ index, 0: written }) => ({ start: index, end: index + written.length, written }));
});

/** In Markdown and HTML, "<insert date>" looks like a tag, and so is no part of the prose. */
function anglesIn({ text, frontMatter }: Doc): CheckHit[] {
  return [...text.matchAll(/<([a-z][^<>\n=/]{2,80})>/gi)]
    .filter((match) => match.index >= (frontMatter?.span.end ?? 0) && / /.test(match[1] ?? '') && isGap(match[1] ?? ''))
    .map((match) => hitAt({ start: match.index, end: match.index + match[0].length }, match[0]));
}

/** Whether the words between brackets ask for something: "insert date", "Your Company", "DATE". */
function isGap(inner: string): boolean {
  const words = inner
    .trim()
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
  if (whole.has(words)) return true;
  return wording.leads.some((lead) => words === lead || words.startsWith(`${lead} `) || words.startsWith(`${lead}:`));
}

const hitAt = (span: Span, written: string): CheckHit => ({
  span,
  key: written.toLowerCase(),
  message: `“${written}” was left over from a template, so the policy says nothing here.`,
});

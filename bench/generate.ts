/**
 * Writes policies of any length from sentences of our own. The same seed gives the same policy, so that figures can be
 * compared from one day to the next.
 */
import bank from './sentences.json';

type Random = () => number;

const slots: Readonly<Record<string, readonly string[]>> = {
  company: bank.companies,
  vendor: bank.vendors,
  country: bank.countries,
  data: bank.data,
  purpose: bank.purposes,
  right: bank.rights,
  period: bank.periods,
  channel: bank.channels,
};

/** A Markdown policy of at least so many words. */
export function policyOfWords(words: number, seed: number): string {
  return policyUntil((text) => text.wordCount >= words, seed);
}

/** A Markdown policy of at least so many UTF-16 code units. */
export function policyOfSize(size: number, seed: number): string {
  return policyUntil((text) => text.size >= size, seed);
}

/** Changes every so many-th sentence a little, as a revision does: a number, a vendor, a word. */
export function revised(policy: string, everyNth: number): string {
  let seen = 0;
  return policy.replace(/ for (\S+ \S+) |\bStripe\b|\bwe tell you\b/g, (found, period?: string) => {
    if (++seen % everyNth !== 0) return found;
    if (period !== undefined) return ` for ${period === '90 days' ? '180 days' : '90 days'} `;
    return found === 'Stripe' ? 'Stripe and Larkfield Payments Ltd' : 'we may tell you';
  });
}

function policyUntil(isEnough: (text: { wordCount: number; size: number }) => boolean, seed: number): string {
  const random = randomFrom(seed);
  const blocks = ['# Privacy Policy', 'Last updated: 3 March 2025'];
  const text = { wordCount: 0, size: 0 };
  for (let section = 0; !isEnough(text); section++) {
    for (const block of sectionOf(section, random)) {
      blocks.push(block);
      text.size += block.length + 2;
      text.wordCount += block.split(' ').length;
    }
  }
  return `${blocks.join('\n\n')}\n`;
}

function sectionOf(index: number, random: Random): string[] {
  const section = bank.sections[index % bank.sections.length];
  if (!section) return [];
  const paragraph = () => Array.from({ length: 3 }, () => filled(pick(section.sentences, random), random)).join(' ');
  const list = Array.from({ length: 4 }, () => `- ${filled(pick(section.items, random), random)}`).join('\n');
  return [`## ${index + 1}. ${section.title}`, paragraph(), paragraph(), 'In short:', list, paragraph()];
}

const filled = (template: string, random: Random): string =>
  template.replace(/\{(\w+)\}/g, (_, slot: string) => pick(slots[slot] ?? [''], random));

const pick = (choices: readonly string[], random: Random): string =>
  choices[Math.floor(random() * choices.length)] ?? '';

/** Mulberry32, a small generator that is good enough for prose. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

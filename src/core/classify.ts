import {
  contextOf,
  labelsOf,
  labelsWith,
  noContext,
  typesIn,
  weakened,
  withSubjects,
  type Context,
  type TypeWithScore,
} from './classify/context';
import type { Standing } from './classify/circumstances';
import { framing, readHeading, readSentences, type Reading } from './classify/cues';
import { equalScores, noScores, scoresOfEach, type Scores } from './classify/scores';
import { handOn } from './classify/hand-on';
import { learnedTypes, leaningAbove, type Above, type LeaningAbove } from './classify/learned';
import { passes, speaksClearly, threshold, typesOf, type Around } from './classify/weigh';
import type { Clause, Label, Labelled, LabelledClause, Outline } from './model';
import { remembered } from './text/remembered';
import { rememberingSections } from './classify/sections';
import { gathered } from './text/gather';
import { stretchesOf, type Standing as Section } from './text/stretches';

export { threshold } from './classify/weigh';

/** Stage 3. Gives each clause the types of what it says, with the words that say so. One pass, linear in the words. */
export function classify(outline: Outline): Labelled {
  const { doc, title } = outline;
  const clauses: LabelledClause[] = [];
  stretchesOf(outline).forEach(classifier(outline, clauses));
  return { doc, title, clauses };
}

/** The same section by section: it is handed all of them in their order, and adds their clauses to a list. */
export function classifier(outline: Outline, clauses: LabelledClause[]): (section: Section) => void {
  const read = readerOf(outline);
  return (section) => {
    for (const { labels, hints = labels } of read(section)) {
      const clause = outline.clauses[clauses.length];
      if (clause !== undefined) clauses.push(labelled(clause, labels, hints));
    }
  };
}

/** Field by field: a copy by `...` takes five times the room, and there is one of each clause after each keystroke. */
const labelled = (clause: Clause, labels: readonly Label[], hints: LabelledClause['hints']): LabelledClause => ({
  id: clause.id,
  kind: clause.kind,
  depth: clause.depth,
  role: clause.role,
  path: clause.path,
  heading: clause.heading,
  leadIn: clause.leadIn,
  span: clause.span,
  prose: clause.prose,
  words: clause.words,
  sentences: clause.sentences,
  marker: clause.marker,
  links: clause.links,
  labels,
  hints,
});

/** Of each clause that is judged by what was learned, all that it is judged by: for the tool that learns. */
export function standingsOf(outline: Outline): (Standing & Above & { readonly clause: Clause })[] {
  const { clauses } = outline;
  return gathered(stretchesOf(outline), readerOf(outline)).flatMap(({ said }, id) => {
    const clause = clauses[id];
    if (said === undefined || clause === undefined) return [];
    return [{ clause, ...aboveOf(clause, clauses), ...said.standing }];
  });
}

const sections = rememberingSections<Read>();

/** What is read of each clause, section by section: it is handed all of them in their order. */
function readerOf({ doc: { language }, clauses }: Outline): (section: Section) => readonly Read[] {
  const contexts: Context[] = [];
  const introducers = new Set(clauses.map(({ leadIn }) => leadIn));
  const readNext = (clause: Clause): Read => {
    const read = readOne({ clause, clauses, contexts, language, introduces: introducers.has(clause.id) });
    contexts.push(read.context);
    return read;
  };
  const readBelow = (below: readonly Clause[], { stretch, from, at }: Section): readonly Read[] => {
    const [second] = below;
    if (clauses[from]?.kind !== 'heading' || second === undefined) return below.map(readNext);
    const [heading, outer] = aboveOf(second, clauses).headings;
    const [own, title] = [contexts[from] ?? noContext, contexts[second.heading] ?? noContext];
    const above = { language, at, own: own.scores, title, heading, outer };
    const known = sections.known(stretch, above);
    if (known !== null) return known;
    const reads = below.map(readNext);
    sections.note(stretch, above, reads);
    return reads;
  };
  return (section) => {
    const { from } = section;
    const [first, ...below] = clauses.slice(from, from + section.stretch.clauses.length);
    const reads = first === undefined ? [] : [readNext(first), ...readBelow(below, section)];
    // Of what these clauses hand on nothing leaves their section, but for what the next one goes on with.
    const last = reads.length - 1;
    if (from > 0 && clauses[from - 1]?.kind !== 'heading') contexts[from - 1] = noContext;
    reads.forEach(({ context }, at) => (contexts[from + at] = at === 0 || at === last ? context : noContext));
    return reads;
  };
}

interface Position {
  readonly clause: Clause;
  readonly clauses: readonly Clause[];
  /** What the clauses before it hand on. */
  readonly contexts: readonly Context[];
  /** Whether a list or table stands under it. */
  readonly introduces: boolean;
  /** Of the document. */
  readonly language: string;
}

interface Read {
  readonly context: Context;
  readonly labels: readonly Label[];
  /** What cues and surroundings alone make of it, where that is not what the labels say. */
  readonly hints?: LabelledClause['hints'];
  /** What a clause that is no title was judged by. */
  readonly said?: Said;
}

const nothingAround: Around = { place: 'section', topic: noScores, wider: noScores };
const asTitle: Around = { place: 'title', topic: noScores, wider: noScores };

function readOne(position: Position): Read {
  const { clause, clauses, contexts } = position;
  if (clause.role === 'navigation' || clause.role === 'footer') return { context: noContext, labels: [] };
  if (clause.role === 'announcement') return readAnnouncement(clause);
  if (clause.kind !== 'heading') return readBody(position);
  return readTitle(clause, contexts[clause.heading] ?? noContext, clauses[clause.heading]);
}

/** A banner about the policy may speak of its changes; what else it names stands in the policy itself. */
function readAnnouncement(clause: Clause): Read {
  const reading = readSentences(clause);
  const own = contextOf(clause, reading, typesOf(reading, nothingAround));
  return { context: noContext, labels: labelsOf(own, noContext).filter(({ type }) => type === 'changes') };
}

const inheritedByHeading = 0.8;

function readTitle(clause: Clause, above: Context, parent: Clause | undefined): Read {
  // The title of the document says what it is, not what its sections are about.
  const inherited = parent === undefined || parent.depth <= 1 ? noContext : weakened(above, inheritedByHeading);
  for (const reading of [readHeading(clause), readSentences(clause)]) {
    const own = contextOf(clause, reading, typesOfTitle(reading));
    if (!passes(own.scores)) continue;
    const context = withSubjects(own, inherited);
    return { context, labels: labelsOf(context, noContext) };
  }
  return { context: inherited, labels: labelsOf(inherited, noContext) };
}

const typesOfTitle = remembered((reading: Reading) => typesOf(reading, asTitle));

function readBody({ clause, clauses, contexts, introduces, language }: Position): Read {
  const reading = readSentences(clause);
  const { place, topic, wider } = aroundOf(clause, clauses, contexts);
  if (introduces && place === 'section' && isShort(clause) && !speaksClearly(reading)) {
    const named = contextOf(clause, readHeading(clause), typesOfTitle(readHeading(clause)));
    if (passes(named.scores)) return { context: named, labels: labelsOf(named, topic) };
  }
  const opens = clause.heading === clause.id - 1;
  const before = opens ? noScores : (contexts[clause.id - 1]?.scores ?? noScores);
  const { heading, outer, leadIn } = leaningAbove(aboveOf(clause, clauses));
  const at = { place, topic: topic.scores, wider, before, opens, language, heading, outer, leadIn };
  const said = saidAt(at, clause, reading);
  const cued = contextOf(clause, reading, said.standing.weighed);
  return {
    context: { scores: said.handedOn, sources: cued.sources },
    labels: labelsWith(said.types, cued, topic),
    hints: said.hints,
    said,
  };
}

/** The title of the document says nothing of one clause in it, unless no other stands above. */
function aboveOf(clause: Clause, clauses: readonly Clause[]): Above {
  const heading = clauses[clause.heading];
  const outer = heading && clauses[heading.heading];
  const leadIn = clauses[clause.leadIn];
  if (heading === undefined) return { headings: [], leadIn };
  return { headings: outer !== undefined && outer.depth > 1 ? [heading, outer] : [heading], leadIn };
}

const mostWordsOfTitle = 12;

/** A few words before a list, without the end of a sentence, are read as a title: "Your rights", "Who are we?". */
const isShort = ({ words, prose }: Clause): boolean =>
  words.length <= mostWordsOfTitle && !/[.;,]\s*$/.test(prose.text.slice(-lookBack));

/** A clause belongs to what introduces it, or else to the heading above it. */
function aroundOf(clause: Clause, clauses: readonly Clause[], contexts: readonly Context[]) {
  const above = contexts[clause.heading] ?? noContext;
  const lead = leadOf(clause, clauses);
  const before = (lead && contexts[lead.id]) ?? noContext;
  const leads = lead !== undefined && passes(before.scores) && (introducesIn(lead, clause) || !passes(above.scores));
  const place = clause.kind === 'row' ? ('row' as const) : leads ? ('list' as const) : ('section' as const);
  return { place, topic: leads ? withSubjects(before, above) : above, wider: leads ? above.scores : before.scores };
}

/** What introduces a clause: the words before its list, or the paragraph before one that goes on in lower case. */
function leadOf(clause: Clause, clauses: readonly Clause[]): Clause | undefined {
  if (clause.leadIn >= 0) return clauses[clause.leadIn];
  const before = clauses[clause.id - 1];
  return clause.kind === 'paragraph' && before?.kind === 'paragraph' && startsLower(clause) ? before : undefined;
}

const startsLower = ({ prose }: Clause): boolean => /^[a-z]/.test(prose.text);

/** A paragraph that happens to stand before a list introduces it only if it says so. */
const introducesIn = (lead: Clause, { kind }: Clause): boolean =>
  lead.kind === 'item' || kind === 'paragraph' || /[:…]\s*$/.test(lead.prose.text.slice(-lookBack));

/** As far as the end of a clause is looked at for its mark. */
const lookBack = 20;

/** All that a clause's types depend on beside its own words. */
interface Surroundings extends Around, LeaningAbove {
  /** Scores of the clause before it in its section. */
  readonly before: Scores;
  /** Whether it is the first under its heading. */
  readonly opens: boolean;
  /** The words that were learned are English. */
  readonly language: string;
}

interface Said {
  readonly at: Surroundings;
  /** What the scores were learned by; what cues and surroundings alone make of it is what those below it are told. */
  readonly standing: Standing;
  readonly scores: Scores;
  readonly types: readonly TypeWithScore[];
  readonly hints: readonly TypeWithScore[];
  readonly handedOn: Scores;
}

// The same clause mostly stands in the same place: after a keystroke, and in another revision.
const saidOf = remembered<Reading, Said[]>(() => []);
const mostPlaces = 4;
/** English, and texts too short to tell. */
const learnedIn: ReadonlySet<string> = new Set(['en', 'und']);

function saidAt(at: Surroundings, clause: Clause, reading: Reading): Said {
  const known = saidOf(reading);
  for (const said of known) if (isSame(said.at, at)) return said;
  const said = readAt(at, clause, reading);
  if (known.length >= mostPlaces) known.shift();
  known.push(said);
  return said;
}

function readAt(at: Surroundings, clause: Clause, reading: Reading): Said {
  const { place, topic, wider, before } = at;
  const types = typesOf(reading, { place, topic: withoutFraming(topic), wider });
  const weighed = passes(types) ? types : fallback(clause, reading, at);
  const standing = { place, topic, wider, before, reading, weighed, words: clause.words.length };
  const scores = learnedIn.has(at.language) ? learnedTypes(clause, standing, at) : weighed;
  const handedOn = handOn(clause, reading, weighed);
  return { at, standing, scores, types: typesIn(scores), hints: typesIn(weighed), handedOn };
}

const withoutFraming = (scores: Scores): Scores => scoresOfEach((type) => (framing[type] ? 0 : (scores[type] ?? 0)));

const isSame = (one: Surroundings, other: Surroundings): boolean =>
  one.place === other.place &&
  one.opens === other.opens &&
  one.language === other.language &&
  one.heading === other.heading &&
  one.outer === other.outer &&
  one.leadIn === other.leadIn &&
  equalScores(one.topic, other.topic) &&
  equalScores(one.wider, other.wider) &&
  equalScores(one.before, other.before);

/** A clause that says nothing of its own goes on with what stood before it in its section, or else with its title. */
function fallback(clause: Clause, reading: Reading, { topic, before, opens }: Surroundings): Scores {
  if (clause.words.length < fewWords && !opens) return noScores;
  const said = sumOf(reading);
  const votes = scoresOfEach((type) => (said[type] ?? 0) + ((before[type] ?? 0) + (topic[type] ?? 0)) * voteOfPlace);
  const best = Math.max(...votes);
  const type = best > 0 ? votes.indexOf(best) : -1;
  return scoresOfEach((each) => (each === type ? threshold : 0));
}

const fewWords = 4;
const voteOfPlace = 0.25;

const sumOf = ({ statements }: Reading): Scores =>
  statements.reduce(
    (sum, { scores }) => (scores === noScores ? sum : scoresOfEach((type) => (sum[type] ?? 0) + (scores[type] ?? 0))),
    noScores,
  );

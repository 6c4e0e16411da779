// Words about crosswalks: how one ladder reads on another.

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

interface Lost {
  readonly from: { readonly id: string; readonly version: string }
  readonly claims: number
  readonly confirmations: number
  readonly marks: number
}

export const crosswalk = {
  tooLarge: 'These ladders are too large to be held against each other; map them in a crosswalk file by hand.',
  things: { levels: 'level', competencies: 'competency', expectations: 'expectation' },
  unknown: (thing: string, id: string, ladder: string, near: string | undefined) =>
    `The ladder ${ladder} has no ${thing} "${id}"${near === undefined ? '.' : `; did you mean "${near}"?`}`,
  falls: (id: string, lower: string) => `The level "${id}" stands above "${lower}", but would be read as a lower level; choose the same one or a higher one.`,
  twice: (there: string, other: string) => `"${there}" is what "${other}" is read as already; let one of the two have no counterpart.`,
  digestFormat: 'A fingerprint is the 64 digits that nextrung ladder show --json prints as digest.',
  otherLadder: (id: string, version: string, given: string, givenVersion: string) =>
    `The crosswalk leads to ${id} ${version} as it was when it was written, and the ladder is ${givenVersion === version && given === id ? 'another text of that version' : `${given} ${givenVersion}`}; write it again with nextrung ladder crosswalk.`,
  keys: {
    crosswalk: 'How one ladder reads on another, as a person decided.',
    nextrung: 'What the file is.',
    from: 'The ladder version that records were written on.',
    to: 'The ladder version that they are read on.',
    id: 'The id of the ladder.',
    version: 'Its version.',
    digest: 'The fingerprint of its content.',
    levels: 'The level there by the id of each level here; null: none is the same.',
    competencies: 'The competency there by the id of each competency here; null: none is the same.',
    expectations: 'The expectation there by the id of each expectation here; null: none is the same. Two can’t be read as one.',
  },
  /** First in a report that was read through a crosswalk. */
  readThrough: ({ from, claims, confirmations, marks }: Lost) => {
    const lost = [
      ...(claims === 0 ? [] : [counted(claims, 'claim', 'claims')]),
      ...(confirmations === 0 ? [] : [counted(confirmations, 'confirmation', 'confirmations')]),
      ...(marks === 0 ? [] : [counted(marks, 'agreement', 'agreements')]),
    ]
    const without = lost.length === 0 ? 'Everything in it has a counterpart here.' : `Without a counterpart here, and so not counted: ${lost.join(', ')}.`
    return `This record was written on the ladder ${from.id} ${from.version} and is read here through a crosswalk. ${without}`
  },
  /** How sure a suggestion is. */
  likeness: { same: 'nearly the same words', alike: 'alike', guess: 'a guess' },
  file: {
    pair: (likeness: string, score: string) => `${likeness}, ${score}`,
    nextBest: (candidates: string) => `next best: ${candidates}`,
    candidate: (id: string, score: string) => `${id} ${score}`,
    nothing: 'nothing is alike enough',
    here: (sentence: string) => `here: ${sentence}`,
    there: (sentence: string) => `there: ${sentence}`,
  },
  page: {
    title: 'Crosswalks',
    lede: 'How one ladder reads on another: which level and competency there is the same. With one, a record can be read against a second ladder.',
    none: 'Nobody has decided yet how one ladder reads on another.',
    here: 'Read from',
    there: 'Read on',
    decidedCell: 'Decided',
    version: (id: string, version: string) => `${id} ${version}`,
    choose: 'Two ladders side by side',
    chooseHint: 'Records were written on the first, and are read on the second.',
    from: 'From',
    to: 'To',
    show: 'Show',
    oneOnly: 'There is one ladder version only; a crosswalk takes two.',
    chooseTwo: 'Choose two different versions.',
    heading: (from: string, to: string) => `${from}, read on ${to}`,
    decided: (by: string, on: string) => `Decided by ${by} on ${on}.`,
    undecided: 'Nobody has decided yet how these two go together.',
    change: 'Change',
    read: 'See how it reads',
    levels: 'Levels',
    levelsNote: 'A level and what it is there. Several may be read as one; a higher one is never read as a lower one.',
    competencies: 'Competencies',
    competenciesNote: 'What is claimed for a competency counts for the one that it is read as.',
    expectations: (paired: number, all: number) => `${paired} of ${counted(all, 'sentence', 'sentences')} with a counterpart`,
    nothing: 'Nothing there is the same',
    open: 'Not decided yet',
    suggested: (likeness: string) => `Suggested: ${likeness}.`,
    noneSuggested: 'Nothing is alike enough to suggest.',
    notOffered: 'Decide the competency and the level first: nothing is asked where they lead.',
    lede2: 'Each row has a suggestion chosen already. Read it, change what is wrong, and save: from then on it is your decision.',
    save: 'Save as decided',
    saved: 'Kept. Records can be read through it now.',
    savedOpen: (open: number) =>
      `Kept. ${counted(open, 'sentence is', 'sentences are')} still open; look at what is suggested under the competencies, and save again.`,
  },
  switch: {
    label: 'Read on',
    own: (ladder: string) => `${ladder}, your ladder`,
    noCrosswalk: 'Nobody has decided how your ladder reads on that one.',
  },
  command: {
    description: 'Suggest how one ladder reads on another: levels, competencies and expectations, for a person to decide.',
    from: 'the ladder that records were written on: a file, or the id of a built-in ladder',
    to: 'the ladder to read them on',
    output: 'write it as a crosswalk file, with how alike each pair is as a comment',
    json: 'one JSON document',
    assess: 'read a record that was written on another ladder, through this crosswalk file',
    examples: [
      'nextrung ladder crosswalk our-ladder.yaml standard -o crosswalk.yaml',
      'nextrung assess record.yaml --ladder standard --crosswalk crosswalk.yaml',
    ],
    done: (file: string, counts: string) =>
      `Wrote ${file}: ${counts}. Read each pair and change what is wrong; what has no counterpart counts for nothing there.`,
    counts: (levels: string, competencies: string, expectations: string) => `${levels}, ${competencies} and ${expectations} have a counterpart`,
    count: {
      levels: (paired: number, all: number) => `${paired} of ${counted(all, 'level', 'levels')}`,
      competencies: (paired: number, all: number) => `${paired} of ${counted(all, 'competency', 'competencies')}`,
      expectations: (paired: number, all: number) => `${paired} of ${counted(all, 'expectation', 'expectations')}`,
    },
  },
}

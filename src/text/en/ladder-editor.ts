// What the editor of a ladder says.

export const ladderEditor = {
  changedMeanwhile: 'Somebody else changed this meanwhile; look at what stands there now, and decide which to keep.',
  notEmpty: 'Somebody else wrote an expectation here meanwhile; look at it before you remove this.',
  noSuchPlace: (place: string) => `"${place}" is no place in this ladder that can be set so; name a field of a level, competency or expectation that is there.`,
  notAnOrder: 'An order names each competency of the ladder once.',
  nothing: 'nothing',
  /** By the field, as its path says it. */
  empty: {
    name: 'The name is empty; write one.',
    version: 'The version is empty; write one.',
    sentence: 'The sentence is empty; write it, or remove the expectation.',
    rank: 'A level needs a rank; write a whole number.',
    tracks: 'A level needs a track; choose at least one.',
    scope: 'A level needs a scope; choose one.',
    autonomy: 'A level needs an autonomy; choose one.',
    side: 'A competency is on one side; choose it.',
    level: 'An expectation is of a level; choose one.',
    'evidence.kinds': 'No kind of evidence is chosen; choose at least one.',
  },
}

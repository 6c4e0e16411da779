// What the page says on which one line becomes a piece of evidence. Browsers get it too.

export const quickAdd = {
  title: 'Note something',
  lead: 'One line is enough. Say when with a day, name the piece of work after a #, and who saw it after an @.',
  line: 'What happened',
  example: 'Presented the cost study to the finance board yesterday #cost-study with @bo',
  read: 'Read the line',
  reads: 'This is how it reads',
  readsHint: 'Change what is wrong. What nothing in the line told is guessed.',
  told: (words: string) => `from “${words}”`,
  guessed: 'guessed',
  changed: 'as you changed it',
  /** For those who hear the page: once they pause. */
  heard: (facts: readonly string[]) => `Reads as: ${facts.join(', ')}.`,
  heardWork: (title: string) => `piece of work ${title}`,
  heardWitnesses: (names: string) => `seen by ${names}`,
  names: 'People',
  namesFound: (n: number) => (n === 1 ? 'One name fits.' : `${n} names fit.`),
  name: 'Title',
  witnesses: 'Who saw it',
  witnessesHint: 'Names, with commas between. To name somebody asks nothing of them.',
  save: 'Save',
  saved: 'Saved. Say what it shows, and it counts.',
  whole: 'All fields',
}

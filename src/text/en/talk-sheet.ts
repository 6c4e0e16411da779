// The sheet for the next talk between two people.

export const talkSheet = {
  title: 'For our next talk',
  link: 'Sheet for the next 1:1',
  lead: 'One page to print and bring: what is new, one gap, and one ask each way.',
  since: 'New since',
  show: 'Show',
  print: 'Print it with your browser; it fits on one page.',
  head: (name: string, manager: string | undefined) => (manager === undefined ? name : `${name} and ${manager}`),
  news: 'What is new',
  nothingNew: 'Nothing was added since then.',
  more: (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
  said: (name: string, words: string) => `${name}: “${words}”`,
  saw: (name: string, title: string) => `${name} saw “${title}”`,
  gap: 'One gap',
  noGap: 'Nothing that is required is in the way.',
  gapLine: (competency: string, label: string, support: string) => `${competency} · ${label}, ${support}`,
  asks: 'One ask each way',
  mine: 'What I ask of you',
  yours: 'What you ask of me',
  owed: (sentence: string, by: string | undefined, until: string | undefined) =>
    `An opportunity for “${sentence}” is owed${by ? ` by ${by}` : ''}${until ? ` until ${until}` : ''}: when could it be?`,
  work: (kind: string) => `Where could I take on a piece of work in which this shows, of the kind “${kind}”?`,
  confirm: (title: string) => `Would you say what you saw of “${title}”?`,
  blank: 'To fill in when we talk',
  footer: 'A sheet for a talk. It decides nothing.',
}

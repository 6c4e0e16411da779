// What the pages say on which people ask who saw it, and answer.

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

export const confirm = {
  nobodyHere: 'There is nobody here of this id; search by name.',
  noSuchAsk: 'You haven’t asked them about this, or took it back already.',
  mayNotAsk: {
    draft: () => 'Only you see this item, so nobody can be asked about it.',
    oneself: () => 'You can’t be your own witness; ask somebody else who saw it.',
    asked: (name: string) => `You have asked ${name} already.`,
    answered: (name: string) => `${name} has already said what they saw.`,
  },
  answeredAlready: 'You have answered this already; what you said can be withdrawn, not changed.',
  changed: (title: string) => `“${title}” was changed while you were reading; this is how it reads now.`,
  notClaimed: 'Tick only what the item is claimed to show.',
  nothingTicked: 'Tick what you saw of it, or say that you didn’t see it.',

  ask: {
    title: 'Ask who saw it',
    lead: 'They see this item and the name of its piece of work, nothing else of your record. A sentence from them counts for more than a tick.',
    draft: 'Only you see this item, so nobody can be asked about it.',
    offered: 'Your manager and your team',
    ask: (name: string) => `Ask ${name}`,
    search: 'Somebody else: name, title or team',
    find: 'Search',
    none: (text: string) => `Nobody found for “${text}”. Try a part of the name, or the team.`,
    more: (total: number) => `${total} people fit. Type more of the name to see the others.`,
    done: (name: string) => `Asked. ${name} finds it under What did you see.`,
    open: 'No answer yet',
    takeBack: 'Take back',
    takeBackFrom: (name: string) => `Take back the question to ${name}`,
    takenBack: 'Taken back. They no longer see the item.',
  },
  asked: (name: string, day: string) => `Asked ${name} on ${day}; no answer yet.`,

  menu: (n: number) => `What did you see? (${n})`,
  title: 'What did you see?',
  lead: (name: string) =>
    `Tick what you saw yourself, and say it in a sentence. Where a line says “you”, it means ${name}. What you leave unticked, you say nothing of.`,
  waiting: (works: number, people: number) =>
    `${count(works, 'piece of work waits', 'pieces of work wait')} for your word, from ${count(people, 'person', 'people')}.`,
  empty: 'Nobody waits for your word.',
  of: (name: string) => `${name} asks`,
  willSee: (name: string) => `${name} sees that you have read this.`,
  saw: 'I saw this',
  ticks: (title: string) => `What you saw of “${title}”`,
  says: 'What did you see, in a sentence?',
  saysHint: 'It stands on their record in your name. A tick alone counts for less.',
  /** What no reporting line tells is chosen, not derived. */
  was: {
    manager: 'You were their manager.',
    'senior-leader': 'You were a leader above them.',
    peer: 'You were in their team.',
    junior: 'You reported to them.',
    'other-team': 'You were in another team.',
    stakeholder: 'You relied on the work.',
    mentee: 'They mentored you.',
  },
  instead: 'Were you something else to them?',
  insteads: { stakeholder: 'I relied on the work: a client, an auditor, a colleague', mentee: 'They mentored me' },
  say: 'Say so',
  sayOf: (work: string) => `Say so: ${work}`,
  notSeen: 'I didn’t see it',
  notSeenOf: (work: string) => `I didn’t see it: ${work}`,
  notSeenHint: (name: string) => `If you didn’t see it, ${name} only finds that no answer came.`,
  confirmed: 'Said. It stands on their record in your name.',
  skipped: 'Put away. Nobody is told.',
  next: 'Who waits after that',
  nextOne: (name: string, works: number) => `${name}: ${count(works, 'piece of work', 'pieces of work')}`,

  mine: {
    link: 'What you confirmed for others',
    title: 'What you confirmed for others',
    lead: 'What you said can’t be changed. You can withdraw it: then it counts for nothing, and its person sees that.',
    empty: 'You have confirmed nothing yet.',
    gone: 'An item that is no longer yours to see',
    bare: 'Ticked, without a sentence.',
    withdraw: 'Withdraw',
    withdrawOf: (title: string, name: string) => `Withdraw what you said of “${title}” for ${name}`,
    withdrawn: (day: string) => `Withdrawn on ${day}`,
    done: 'Withdrawn. From today on it counts for nothing, and the person sees that.',
  },

  unconfirmed: {
    title: 'Have you seen what they do?',
    lead: (days: number) => `You confirmed nothing in ${days} days for these people you lead. Only you see this.`,
    empty: (days: number) => `In the last ${days} days you confirmed something for everybody you lead.`,
  },

  seen: {
    link: 'What people saw',
    title: 'What people saw',
    lead: 'Every sentence that others said of your work, by year.',
    empty: 'Nobody has said anything about your work in a sentence yet. Open an item of your record and ask who saw it.',
    by: (name: string, as: string, team: string | undefined) => (team ? `${name}, ${as}, ${team}` : `${name}, ${as}`),
    told: 'as they told you',
  },
}

// Texts to announce Nextrung with: to people, to their managers, to their representatives. Short, and nothing that isn't so.

export interface AnnouncingFacts {
  readonly address: string
  /** Where records and readiness are in use; null: everywhere. */
  readonly departments: string | null
  /** Invitations go out by mail. */
  readonly mail: boolean
  readonly contact: string
  /** What the organisation forbids beside what is built in. */
  readonly bans: readonly string[]
  /** Days. */
  readonly notice: number
  readonly threshold: number
  /** As one sentence; null while there is none. */
  readonly agreement: string | null
  readonly leaverMonths: number | null
}

const lines = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n\n')
const bullets = (...items: readonly (string | null)[]): string =>
  items
    .filter((item) => item !== null)
    .map((item) => `- ${item}`)
    .join('\n')

const where = ({ departments }: AnnouncingFacts): string | null =>
  departments === null ? null : `Records and reports are open in ${departments}. Everywhere else there is the ladder to read, and Find my rung to try.`
const never = ({ bans }: AnnouncingFacts): string =>
  bullets(
    'no warning, no dismissal and no pay cut rests on it',
    'it is no time clock: it keeps the day something happened, never the hour, and doesn’t count how much anybody does',
    'it decides nothing: people talk, and people decide',
    ...bans,
  )
const rules = ({ address, notice, agreement }: AnnouncingFacts): string =>
  `All of this stands in the house rules, where you can look it up: ${address}/house-rules. When they change, everybody is told ${notice} days before.${agreement === null ? '' : ` ${agreement}`}`

export const announcing = {
  title: 'Announcing Nextrung',
  lead: 'Three texts to send, filled in from how it is set up here. What stands in [brackets] is yours to fill in. Change the rest too: they are yours.',
  brackets: 'Read them aloud once before you send them.',
  select: 'Click into a text and select all to copy it.',
  download: (name: string) => `Download: ${name}`,
  nowhere: 'no department yet',
  and: (first: string, last: string) => `${first} and ${last}`,
  agreement: (who: string, day: string | undefined) => `They are agreed with ${who}${day === undefined ? '' : ` since ${day}`}.`,
  you: '[whom to ask]',
  audiences: {
    people: {
      title: 'To everybody',
      file: 'to-everybody.md',
      text: (facts: AnnouncingFacts) =>
        lines(
          '# What is expected at each level, in plain words',
          'Hello,',
          'from [day] we have Nextrung. It says in plain sentences what each level here expects. It also gives you a place to keep what you did and who saw it, so that the next talk about where you are going doesn’t rest on memory, yours or anybody else’s.',
          `You find it at ${facts.address}. ${facts.mail ? 'You get a mail with a link to begin.' : '[Who] gives you a link to begin.'}`,
          where(facts),
          '[Nobody has to keep a record.] If you keep one, it is yours: you write it, you decide what your manager sees of it, and you can take all of it along as one file.',
          'Who sees what:',
          bullets(
            'your manager sees what you submitted and the report made from it; not your drafts, and not what you tried out',
            'the people team can read one person at a time',
            'colleagues see your name, title, team and department, as before',
            'whoever looks at your record is written down, and you see it',
          ),
          'What nobody may use it for:',
          never(facts),
          rules(facts),
          'A good way to start is Find my rung. It takes some minutes, and nothing is kept unless you say so.',
          `Questions, and doubts too: ${facts.contact}.`,
          '[Your name]',
        ),
    },
    managers: {
      title: 'To managers',
      file: 'to-managers.md',
      text: (facts: AnnouncingFacts) =>
        lines(
          '# Nextrung: what you will see, what you won’t, and what we ask of you',
          'Hello,',
          'from [day] your people can use Nextrung. Today we often judge from memory, and whoever was seen last does best. With a record there is more to go by, for them and for you.',
          `You find it at ${facts.address}.`,
          where(facts),
          'What you will see, of those who report to you:',
          bullets(
            'the evidence they submitted, and who confirmed it',
            'a report for each level, with a reason for every line',
            'their level, field of work and time away',
          ),
          'What you won’t see:',
          bullets('drafts, and what they tried in Find my rung', 'anybody who doesn’t report to you', 'a ranking, a score or a list: there is none'),
          'Each time you open somebody’s record it is written down, and they see it. On the day they get another manager, you no longer see it.',
          'What we ask of you:',
          bullets(
            'when you see something done well, say so there, in a sentence about what you saw',
            'take the report into the talk, and ask before you conclude: “not shown” often means “nobody wrote it down”, or “there was no chance to”',
            '[don’t ask anybody to keep a record, and don’t hold it against those who keep none]',
            'when you are away, name who stands in for you, under your own page',
          ),
          'What neither you nor anybody may use it for:',
          never(facts),
          rules(facts),
          `Questions: ${facts.contact}.`,
          '[Your name]',
        ),
    },
    representatives: {
      title: 'To representatives',
      file: 'to-representatives.md',
      text: (facts: AnnouncingFacts) =>
        lines(
          '# Nextrung: what it is, what it holds, and what you can check',
          'Hello,',
          'we would like to use Nextrung from [day], and talk with you first. It is open source and runs on our own machine. It holds a career ladder in plain text and, for those who keep one, a record of what they did and who saw it. From both it makes a report with a reason for every line, by rules that anybody can recount. There is no model in it, and nothing is learned from anybody’s data.',
          where(facts),
          'What is built in and can’t be taken off: it may not be used for discipline, dismissal, pay cuts or attendance, and it decides nothing.',
          facts.bans.length === 0 ? null : `What we add to that:\n\n${bullets(...facts.bans)}`,
          `What you can read yourselves, at ${facts.address}, once you have the role of a representative:`,
          bullets(
            'the ladder, in every published version',
            'the house rules, in every version: what it is for, who sees what, how long each field is kept',
            'a draft of the impact assessment, filled in from how it really runs',
            'how much was read, by month and by role',
          ),
          'You read nobody’s record.',
          `Figures over people are shown for ${facts.threshold} or more. A change of the house rules is announced to everybody ${facts.notice} days before it holds, and can be withdrawn until then. Records and reports are switched on department by department.`,
          facts.leaverMonths === null
            ? 'How long the record of somebody who left is kept is not decided yet. We would like to decide that with you.'
            : `The record of somebody who left is removed after ${facts.leaverMonths} months. We have to do that ourselves; the program doesn’t.`,
          'What it can’t do: it can’t see what somebody does with what they read, and whoever runs the machine could read the database. That needs rules between us.',
          facts.agreement === null ? 'There is no agreement yet. We would like one, and suggest [a date] to begin.' : `${facts.agreement}`,
          `Questions: ${facts.contact}.`,
          '[Your name]',
        ),
    },
  },
}

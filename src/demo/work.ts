// Two years of one person's work as they wrote it down, and what others said of it.

import type { Day } from '../algorithms/calendar.ts'
import { dayNumber, dayOf } from '../algorithms/calendar.ts'
import { slug } from '../algorithms/slug.ts'
import type { Episode, Evidence } from '../evidence/evidence.ts'
import type { Autonomy } from '../ladder/ladder.ts'
import type { Absence } from '../people/people.ts'
import type { Piece } from './pieces.ts'
import { piecesOf, storyFor } from './pieces.ts'
import type { Colleague } from './staff.ts'
import { membersOf, placeOn, STAFF } from './staff.ts'
import type { Story, StoryItem } from './stories.ts'
import { Filling } from './stories.ts'
import type { Audience } from './witnesses.ts'
import { confirmed, isBelow, monthsAgo, shuffled } from './witnesses.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
/** How often a story is told anew to find words that nobody else used. */
const ATTEMPTS = 12

/** What the whole organisation told so far: the teams of each story's people, and every title. */
export interface Told {
  readonly stories: Map<Story, string[]>
  readonly titles: Set<string>
}

/** The person's pieces of work, and the evidence in them by date. */
export function workOf(audience: Audience, absences: readonly Absence[], told: Told): { episodes: Episode[]; evidence: Evidence[] } {
  const episodes: Episode[] = []
  const evidence: Evidence[] = []
  const had = new Set<Story>()
  for (const piece of piecesOf(audience)) {
    const story = storyFor(audience, piece, had, told.stories)
    if (!story) continue
    had.add(story)
    const days = daysOf(story, piece, audience, absences)
    const telling = freshlyTold(told, () => tell(audience, story, piece, days))
    const [first, last] = [telling.items[0], telling.items.at(-1)]
    if (!first || !last) continue
    told.stories.set(story, [...(told.stories.get(story) ?? []), audience.person.team.name])
    for (const { title } of telling.items) told.titles.add(title)
    episodes.push({ ...telling.episode, from: first.date, to: last.date })
    evidence.push(...telling.items.map((item) => confirmed(audience, item, telling.partner, telling.named)))
  }
  return { episodes, evidence: evidence.toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
}

/** One way to tell a story: the team it landed on, and whom it names. */
interface Telling {
  readonly episode: Pick<Episode, 'id' | 'title'>
  readonly partner: string
  readonly named: readonly string[]
  readonly items: readonly Evidence[]
}

/** The first telling that repeats no title, or the one that repeats fewest. */
function freshlyTold({ titles }: Told, tellOnce: () => Telling): Telling {
  const repeats = (telling: Telling) => telling.items.filter(({ title }) => titles.has(title)).length
  let best = tellOnce()
  for (let attempt = 1; attempt < ATTEMPTS && repeats(best) > 0; attempt += 1) {
    const other = tellOnce()
    if (repeats(other) < repeats(best)) best = other
  }
  return best
}

function tell(audience: Audience, story: Story, piece: Piece, days: readonly (Day | null)[]): Telling {
  const { person, ladder, random } = audience
  const { team, manager } = placeOn(person, piece.begins)
  const mates = shuffled(random, membersOf(team, piece.begins)).filter(({ name }) => name !== person.name && name !== manager)
  const isJunior = (other: Colleague) => isBelow(ladder, other, person) && other.family === person.family
  const junior = mates.find(isJunior) ?? shuffled(random, STAFF).find((other) => isJunior(other) && other.joined >= piece.begins)
  const colleague = mates.find((mate) => mate !== junior)
  const partner = random.pick(person.team.partners)
  const filling = new Filling(random, {
    junior: junior?.firstName ?? 'the new colleague',
    colleague: colleague?.firstName ?? 'a colleague',
    manager: manager?.split(' ')[0] ?? 'the board',
    team: partner,
    town: person.team.town,
  })

  const begins = days.find((day) => day !== null)
  const title = filling.fill(story.title, begins === undefined || begins === null ? {} : timeOf(begins))
  const episode = { id: slug(title), title }
  const items = story.items.flatMap((item, index) => {
    const date = days[index]
    return date ? [written(audience, piece, item, date, episode.id, (text) => filling.fill(text, timeOf(date)))] : []
  })
  return { episode, partner, named: [junior, colleague].flatMap((mate) => (mate ? [mate.name] : [])), items }
}

function written(
  audience: Audience,
  piece: Piece,
  { kind, scope, result, shows, ...told }: StoryItem,
  date: Day,
  episode: string,
  fill: (text: string) => string,
): Evidence {
  const title = fill(told.title)
  const autonomy = autonomyOf(audience, piece)
  const claims = shows.map((competency) => claimFor(audience, piece, kind, competency))
  return { id: slug(title), date, kind, episode, title, outcome: fill(told.outcome), scope, autonomy, result, for: claims, links: [], seenBy: [] }
}

function autonomyOf({ person }: Audience, { level, begins }: Piece): Autonomy {
  if (level.id === 'intern') return 'directed'
  if (level.id === 'junior') return 'guided'
  if (level.id === 'senior') return 'leading'
  // Whoever has been there for a while, or is beyond it, needs no guidance for the level's work.
  const settled = person.level !== 'junior' && begins < person.atLevel - 8
  return level.id === 'mid' && !settled ? 'guided' : 'independent'
}

/** Work of the level held is claimed for the one expectation that it bears on; work beyond it, or on several, for the competency. */
function claimFor({ ladder, person }: Audience, { level }: Piece, kind: Evidence['kind'], competency: string): string {
  const found = ladder.expectations.filter(
    (each) => each.level === level.id && each.competency === competency && (each.track ?? person.track) === person.track && each.rule.kinds.includes(kind),
  )
  return found.length === 1 && found[0] && level.id === person.level ? found[0].id : competency
}

/** One day for each item, in order and some weeks apart; null where it would be in the future or while away. */
function daysOf(story: Story, { begins }: Piece, { today, random }: Audience, absences: readonly Absence[]): readonly (Day | null)[] {
  const first = dayNumber(today) - Math.floor(begins * 30.5)
  const weeks = 2 + random.whole(3)
  return story.items.map((_, index) => {
    const day = workday(first + index * weeks * 7 + random.whole(6))
    const away = absences.some(({ from, to, working }) => working === undefined && day >= from && day <= to)
    return away || monthsAgo(day, today) <= 0 ? null : day
  })
}

/** Saturdays and Sundays become Friday. */
function workday(number: number): Day {
  // Day 0, 1970-01-01, was a Thursday.
  const weekday = (number + 4) % 7
  return dayOf(weekday === 0 ? number - 2 : weekday === 6 ? number - 1 : number)
}

function timeOf(day: Day): { month: string; quarter: string } {
  const month = Number(day.slice(5, 7))
  return { month: MONTHS[month - 1] ?? '', quarter: `Q${Math.ceil(month / 3)}` }
}

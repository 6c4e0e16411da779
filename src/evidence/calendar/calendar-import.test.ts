import { expect, test } from 'vitest'
import { Problem } from '../../platform/problem.ts'
import { importCalendar } from './calendar-import.ts'

const TODAY = '2026-09-15'
const ADA = 'ORGANIZER;CN=Ada Example:mailto:ada@corp.example'
const BO = 'ATTENDEE;CN=Bo Sample;PARTSTAT=ACCEPTED:mailto:bo@corp.example'
const CY = 'ORGANIZER;CN=Cy Other:mailto:cy@corp.example'
const ATTENDS = 'ATTENDEE;CN=Ada Example;PARTSTAT=ACCEPTED:mailto:ada@corp.example'

let count = 0
/** One event, with an id of its own unless it has one. */
function event(...lines: readonly string[]): string {
  count += 1
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : [`UID:${count}@corp.example`]
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n')
}

function calendar(...parts: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:ada@corp.example', 'X-WR-TIMEZONE:Europe/Berlin', ...parts, 'END:VCALENDAR', ''].join('\r\n')
}

const read = (text: string, more: { author?: string; zone?: string; today?: string } = {}) => importCalendar(text, { today: TODAY, file: 'ada.ics', ...more })
const told = (text: string) => read(text).items.map(({ date, kind, title }) => [date, kind, title])

test('what she presented, taught and reviewed is proposed, with those who came by name', () => {
  const { items, author } = read(
    calendar(
      event(
        'DTSTART:20260302T090000Z',
        'SUMMARY:Presentation of the cost study\\, finance board',
        ADA,
        BO,
        'ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@corp.example',
      ),
      event('DTSTART:20260303T090000Z', 'SUMMARY:Workshop: refunds for support', ADA, BO, 'ATTENDEE;CN=Di;PARTSTAT=DECLINED:mailto:di@corp.example'),
      event('DTSTART:20260304T090000Z', 'SUMMARY:Code review: claims parser', ADA, 'ATTENDEE:mailto:eve.third@corp.example'),
      event('DTSTART:20260305T090000Z', 'SUMMARY:Team weekly', ADA, BO),
    ),
  )
  expect(author).toBe('Ada Example')
  expect(items.map(({ date, kind, title, named }) => [date, kind, title, named.map(({ witness }) => witness)])).toEqual([
    ['2026-03-02', 'presentation', 'Presentation of the cost study, finance board', ['Bo Sample']],
    ['2026-03-03', 'teaching', 'Workshop: refunds for support', ['Bo Sample']],
    ['2026-03-04', 'review', 'Code review: claims parser', ['Eve Third']],
  ])
  expect(JSON.stringify(items)).not.toMatch(/@corp|09:00|T09/)
})

test('meetings that are everybody’s, or lead to something, are no evidence', () => {
  const titles = ['1:1 with Bo', 'Sprint review', 'Prepare presentation', 'Lunch', 'Performance review Bo', 'Presentation rehearsal', 'Company party']
  const { items, skipped } = read(calendar(...titles.map((title) => event('DTSTART:20260302T090000Z', `SUMMARY:${title}`, ADA, BO))))
  expect(items).toEqual([])
  expect(skipped).toHaveLength(1)
  expect(skipped[0]?.reason).toMatch(/^Only what you presented/)
})

test('titles of what others called stay out, and so does what is private', () => {
  const { items, skipped } = read(
    calendar(
      event('DTSTART:20260302T090000Z', 'SUMMARY:Keynote on the secret merger', CY, ATTENDS),
      event('DTSTART:20260303T090000Z', 'SUMMARY:Secret talk\\, Ada presents', CY, ATTENDS),
      event('DTSTART:20260304T090000Z', 'SUMMARY:Secret lecture', CY, 'ATTENDEE;ROLE=CHAIR;CN=Ada Example:mailto:ada@corp.example', BO),
      event('DTSTART:20260305T090000Z', 'SUMMARY:Secret presentation', 'CLASS:PRIVATE', ADA),
    ),
  )
  expect(items.map(({ title }) => title)).toEqual(['Presentation', 'Teaching'])
  expect(JSON.stringify([items, skipped])).not.toMatch(/secret/i)
  expect(skipped.map(({ at }) => at)).toEqual(['ada.ics:5', 'ada.ics:27'])
})

test('recurring mentoring is a piece of work a quarter, without a count', () => {
  const { items } = read(calendar(event('UID:m', 'DTSTART;TZID=Europe/Berlin:20260407T090000', 'RRULE:FREQ=WEEKLY;INTERVAL=2', 'SUMMARY:Mentoring', ADA, BO)))
  expect(items.map(({ date, title, episode, floating, named }) => [date, title, episode?.title, floating, named])).toEqual([
    ['2026-06-30', 'Mentoring with Bo Sample, Q2 2026', 'Mentoring with Bo Sample, Q2 2026', undefined, [{ witness: 'Bo Sample', as: 'mentee' }]],
    ['2026-09-08', 'Mentoring with Bo Sample, Q3 2026', 'Mentoring with Bo Sample, Q3 2026', true, [{ witness: 'Bo Sample', as: 'mentee' }]],
  ])
})

test('interviews are one thing a quarter, and candidates are nobody’s business', () => {
  const jane = 'ATTENDEE;CN=Jane Candidate:mailto:jane@home.example'
  const { items } = read(
    calendar(
      event('DTSTART:20260302T090000Z', 'SUMMARY:Interview Jane Candidate', ADA, BO, jane),
      event('DTSTART:20260309T090000Z', 'SUMMARY:Interview with Joe Hopeful', ADA, jane),
    ),
  )
  expect(items.map(({ date, kind, title, named }) => [date, kind, title, named.map(({ witness }) => witness)])).toEqual([
    ['2026-03-09', 'people', 'Interviews, Q1 2026', ['Bo Sample']],
  ])
})

test('the day is that of the event’s own zone, else that of where its owner lives', () => {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:Our own time',
    ...['BEGIN:STANDARD', 'DTSTART:16011028T030000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'TZOFFSETFROM:+1400', 'TZOFFSETTO:+1300', 'END:STANDARD'],
    ...['BEGIN:DAYLIGHT', 'DTSTART:16010325T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'TZOFFSETFROM:+1300', 'TZOFFSETTO:+1400', 'END:DAYLIGHT'],
    'END:VTIMEZONE',
  ]
  const at = (start: string, ...more: readonly string[]): string => event(start, 'SUMMARY:Presentation', ...more)
  const days = (text: string, home?: string): readonly string[] => read(text, home === undefined ? {} : { zone: home }).items.map(({ date }) => date)
  expect(days(calendar(at('DTSTART:20260301T233000Z')))).toEqual(['2026-03-02'])
  expect(days(calendar(at('DTSTART:20260301T233000Z')), 'America/New_York')).toEqual(['2026-03-01'])
  expect(days(calendar(at('DTSTART:20260301T233000')))).toEqual(['2026-03-01'])
  expect(days(calendar(at('DTSTART;VALUE=DATE:20260301')))).toEqual(['2026-03-01'])
  expect(days(calendar(at('DTSTART;VALUE=DATE:20260301', 'DTEND;VALUE=DATE:20260304')))).toEqual(['2026-03-03'])
  expect(days(calendar(at('DTSTART;TZID=Nowhere/Nothing:20260301T233000')))).toEqual(['2026-03-01'])
  const own = calendar(...zone, at('DTSTART:20260301T103000Z'), at('DTSTART:20260401T103000Z'), at('DTSTART:20260402T093000Z')).replace(
    'Europe/Berlin',
    'Our own time',
  )
  expect(days(own)).toEqual(['2026-03-01', '2026-04-02', '2026-04-02'])
  // The last one of the series was before it ended there, though after it ended in UTC.
  const weekly = (until: string, name: string): string =>
    calendar(event(`DTSTART;TZID=${name}:20260302T233000`, `RRULE:FREQ=WEEKLY;UNTIL=${until}`, 'SUMMARY:Tech talk', ADA))
  expect(days(weekly('20260316T223000Z', 'W. Europe Standard Time'))).toEqual(['2026-03-16'])
  expect(days(weekly('20260316T222959Z', '/example.org/20050126_1/Europe/Berlin'))).toEqual(['2026-03-09'])
})

test('what was called off, moved or is still to come is not what happened', () => {
  const series = ['UID:s', 'SUMMARY:Team demo', ADA, BO]
  const text = calendar(
    event(
      ...series,
      'DTSTART;TZID=Europe/Berlin:20260707T090000',
      'RRULE:FREQ=WEEKLY;COUNT=12',
      'EXDATE;TZID=Europe/Berlin:20260915T090000',
      'RDATE:20260703T070000Z',
    ),
    event(...series, 'RECURRENCE-ID:20260908T070000Z', 'STATUS:CANCELLED', 'DTSTART;TZID=Europe/Berlin:20260908T090000'),
    event('UID:s', 'RECURRENCE-ID;TZID=Europe/Berlin:20260901T090000', 'DTSTART;TZID=Europe/Berlin:20260903T090000', 'SUMMARY:Talk: the new parser', ADA),
    event('DTSTART:20260302T090000Z', 'SUMMARY:Presentation', 'STATUS:CANCELLED', ADA),
    event('DTSTART:20260302T090000Z', 'SUMMARY:Presentation', ADA, 'ATTENDEE;PARTSTAT=DECLINED;CN=Ada Example:mailto:ada@corp.example'),
    event('DTSTART:20270302T090000Z', 'SUMMARY:Presentation', ADA),
  )
  expect(told(text)).toEqual([
    ['2026-08-25', 'presentation', 'Team demo, Q3 2026'],
    ['2026-09-03', 'presentation', 'Talk: the new parser'],
  ])
  expect(read(text).skipped.map(({ reason }) => reason.split(',')[0])).toEqual(['What was cancelled or declined', 'What is still to come'])
})

test('folded lines, escapes, quotes and carets are read as the RFC writes them', () => {
  const text = calendar(
    event(
      'DTSTART:20260302T090000Z',
      'SUMMARY:Presentation of\r\n  the "big" st\r\n\tudy\\; part\\, one\\nand two',
      ADA,
      'ATTENDEE;CN="Sample, ^\'Bo^\': x":mailto:bo@corp.example',
    ),
  )
  expect(read(text).items[0]).toMatchObject({ title: 'Presentation of the "big" study; part, one and two', named: [{ witness: 'Sample, "Bo": x' }] })
  expect(told(text.replaceAll('\r\n', '\n'))).toEqual(told(text))
})

test('the same calendar gives the same keys, a renamed or moved event keeps its own, and so does one that recurs from now on', () => {
  const one = (...more: readonly string[]): string => calendar(event('UID:a', 'SUMMARY:Presentation', 'DTSTART:20260302T090000Z', ADA, ...more))
  const [item] = read(one()).items
  const [moved] = read(one().replace('20260302', '20260303').replace('SUMMARY:Presentation', 'SUMMARY:Presentation of the study')).items
  expect(read(one()).items).toEqual([item])
  expect(moved?.key).toBe(item?.key)
  expect(read(one('RRULE:FREQ=DAILY;COUNT=2')).items[0]?.formerKeys).toContain(item?.key)
})

test('whose calendar it is can be said, is found, or has to be said', () => {
  const anonymous = (...events: readonly string[]): string => calendar(...events).replace('X-WR-CALNAME:ada@corp.example\r\n', '')
  const hers = event('DTSTART:20260302T090000Z', 'SUMMARY:Presentation', ADA, BO)
  const both = anonymous(hers)
  const problem = (text: string, author?: string): string => {
    try {
      read(text, author === undefined ? {} : { author })
    } catch (error) {
      return error instanceof Problem ? error.message : String(error)
    }
    return 'read'
  }
  expect(problem(both)).toBe('Several people could own this calendar (ada@corp.example, bo@corp.example); say whose it is, by mail address.')
  expect(problem(both, 'ada@corp.exampel')).toBe('Nobody in this calendar is called "ada@corp.exampel"; did you mean ada@corp.example?')
  expect(read(both, { author: 'ADA EXAMPLE' }).items).toHaveLength(1)
  expect(read(anonymous(hers, event('DTSTART:20260303T090000Z', 'SUMMARY:Talk', ADA))).author).toBe('Ada Example')
  expect(told(anonymous(event('DTSTART:20260302T090000Z', 'SUMMARY:Presentation')))).toHaveLength(1)
})

test('what is no calendar is told, and of a broken one what is whole is read', () => {
  const refused = (text: string): string => {
    try {
      return JSON.stringify(read(text).items)
    } catch (error) {
      return error instanceof Problem ? error.message : String(error)
    }
  }
  expect(refused('')).toBe('The file is empty.')
  expect(refused('<html>')).toMatch(/^This is no calendar/)
  const whole = calendar(event('DTSTART:20260302T090000Z', 'SUMMARY:Presentation', ADA), event('DTSTART:20260303T090000Z', 'SUMMARY:Talk', ADA))
  const { items, skipped } = read(whole.slice(0, whole.indexOf('SUMMARY:Talk')))
  expect(items.map(({ title }) => title)).toEqual(['Presentation'])
  expect(skipped).toEqual([{ at: 'ada.ics:11', reason: 'The file breaks off after here; export the calendar again for the rest.' }])
})

test('nonsense in an event leaves that event out', () => {
  const odd = (...lines: readonly string[]): string => event('SUMMARY:Presentation', ADA, ...lines)
  const text = calendar(
    odd('DTSTART:99990101T000000Z', 'RRULE:FREQ=DAILY'),
    odd('DTSTART:16010101T000000'),
    odd('DTSTART:2026-soon'),
    odd('DTSTART:20260230T090000Z'),
    odd(),
    odd('DTSTART:20260302T090000Z', 'RRULE:FREQ=SECONDLY'),
    odd('DTSTART:20260302T090000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1000000000'),
  )
  expect(told(text)).toEqual([['2026-03-02', 'presentation', 'Presentation, Q1 2026']])
  expect(read(text).skipped.map(({ reason }) => reason.split(',')[0])).toEqual([
    'Entries before 1900 or after 2099',
    'An entry without a start that can be read',
    'What recurs by the hour or faster',
  ])
})

test('a file made to stall ends in time', () => {
  const endless = Array.from({ length: 60 }, () =>
    event('SUMMARY:Presentation', ADA, 'DTSTART:19000101T090000Z', 'RRULE:FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR,SA,SU'),
  )
  const long = event('DTSTART:20260302T090000Z', `SUMMARY:Presentation ${'x'.repeat(10_000_000)}`, ADA)
  const folded = event('DTSTART:20260302T090000Z', `SUMMARY:Presentation${'\r\n y'.repeat(200_000)}`, ADA)
  const nested = 'BEGIN:X\r\n'.repeat(20_000)
  const { skipped } = read(calendar(long, folded, ...endless, nested))
  expect(skipped.map(({ reason }) => reason.split(';')[0])).toContain('The recurrences of this calendar take too long to work out')
}, 60_000)

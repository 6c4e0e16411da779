// What is said when a calendar is read: why it can't be, and what of it was left out.

const quarter = (id: string): string => id.replace(/^(\d+)-Q(\d)$/, 'Q$2 $1')

export const calendarImport = {
  noCalendar: 'This is no calendar; export yours as .ics and give that.',
  whose: (mails: readonly string[]) => `Several people could own this calendar (${mails.join(', ')}); say whose it is, by mail address.`,
  noSuchPerson: (given: string, near: string | undefined) =>
    `Nobody in this calendar is called "${given}"; ${near === undefined ? 'check the mail address.' : `did you mean ${near}?`}`,
  // What was left out; a calendar is not counted.
  otherMeetings: 'Only what you presented, taught, mentored, reviewed or interviewed for is evidence; other entries, first here, were left out.',
  othersEvents: 'What others called is left out, first here, unless you chair it or its title names you; add by hand what you did there.',
  private: 'Entries marked private or confidential, first here, were left out.',
  notHeld: 'What was cancelled or declined, first here, was left out.',
  toCome: 'What is still to come, first here, was left out.',
  unreadable: 'An entry without a start that can be read, first here, was left out.',
  outOfRange: 'Entries before 1900 or after 2099, first here, were left out.',
  withinDay: 'What recurs by the hour or faster, first here, was left out; that is no meeting.',
  tooMuch: 'The recurrences of this calendar take too long to work out; those from here on were left out.',
  brokenOff: 'The file breaks off after here; export the calendar again for the rest.',
  // What items are called.
  neutral: { presentation: 'Presentation', mentoring: 'Mentoring', teaching: 'Teaching', review: 'Review', people: 'Interviews' },
  mentoringWith: (names: readonly string[]) => `Mentoring with ${names.join(' and ')}`,
  inQuarter: (title: string, id: string) => `${title}, ${quarter(id)}`,
}

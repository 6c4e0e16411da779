// The fields kept between a person and whoever leads them, and of what readers saw, by their plain names.

export const betweenTables = {
  own_view: {
    title: 'Own views of whoever leads',
    purpose: 'So that whoever leads somebody thinks for themself before they read what was computed, and the person can read what they thought.',
    columns: {
      person: 'of whom',
      given_by: 'whose view',
      ladder: 'ladder',
      level: 'level',
      given_on: 'day',
      views: 'shows it, not yet or can’t tell, by expectation',
      says: 'what they go by, in a sentence',
    },
  },
  put_forward: {
    title: 'Put forward',
    purpose: 'So that everybody can say that they want to be considered, whatever a report says.',
    columns: {
      entry: 'number',
      person: 'who',
      ladder: 'ladder',
      version: 'its version',
      level: 'for which level',
      words: 'their words',
      put_on: 'day',
      report: 'the report as others read it that day',
      digest: 'its fingerprint',
      taken_back_on: 'taken back on',
    },
  },
  put_forward_answer: {
    title: 'Answers to who put themself forward',
    purpose: 'So that nobody waits without an answer.',
    columns: {
      entry: 'number',
      person: 'whom it answers',
      forward: 'what it answers',
      answered_by: 'who answers',
      answered_on: 'day',
      answer: 'talked, supports it or not yet',
      talked_on: 'day of the talk',
      words: 'their words',
    },
  },
  last_look: {
    title: 'What a reader saw last',
    purpose: 'So that a report can say what changed since its reader last looked.',
    columns: {
      reader: 'who looked',
      person: 'at whose report',
      ladder: 'ladder',
      level: 'level',
      looked_on: 'day',
      version: 'version of the ladder',
      seen: 'statuses and points then, and digests of what counted',
    },
  },
}

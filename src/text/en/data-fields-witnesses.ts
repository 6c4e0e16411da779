// The fields kept of witnesses outside and of who confirmed each other, by their plain names.

export const witnessTables = {
  outside_witness: {
    title: 'Who was asked outside',
    purpose: 'So that somebody without an account can say what they saw, by a letter with a link.',
    columns: {
      id: 'key',
      person: 'who asks',
      name: 'their name, as the asker wrote it',
      relation: 'what they were to the asker',
      team: 'their team or organisation',
      mail: 'their mail address',
      address: 'digest of the address, by which it is known again',
      hash: 'digest of the link',
      sent_on: 'day of the last letter',
      letters: 'letters on that day',
      expires_on: 'until when the link is good',
    },
  },
  outside_ask: {
    title: 'What they were asked',
    purpose: 'So that a letter’s link shows the items it is about, and no others.',
    columns: {
      witness: 'who is asked',
      person: 'who asks',
      evidence: 'about which evidence',
      asked_on: 'day',
      ladder: 'ladder whose sentences they read',
      version: 'its version',
      again: 'how often it was asked anew',
      taken_back_on: 'taken back on',
    },
  },
  outside_answer: {
    title: 'Whether they saw it',
    purpose: 'So that nobody answers twice, and that not having seen something stays with whoever was asked.',
    columns: { witness: 'who was asked', evidence: 'about which evidence', again: 'which time', seen: 'whether they saw it', answered_on: 'day' },
  },
  outside_refusal: {
    title: 'Who doesn’t want to be asked',
    purpose: 'So that no letter of this person goes there again.',
    columns: { person: 'whose letters', address: 'digest of the address', refused_on: 'day' },
  },
  pattern_word: {
    title: 'What two say who confirmed each other',
    purpose: 'So that those concerned can say what it is.',
    columns: { person: 'who says it', other: 'with whom', words: 'their words', said_on: 'day' },
  },
}

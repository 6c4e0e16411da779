// Words about ladders that are being written.

export const ladderDrafts = {
  comesWithNextrung: (ladder: string) => `The ladder ${ladder} comes with Nextrung and can’t be changed; give yours an id of its own.`,
  openAlready: (ladder: string) => `There is a draft of ${ladder} already; go on with that one, or drop it first.`,
  noSuchDraft: 'There is no such draft, or it is not yours to see.',
  begun: 'The draft has begun. Nobody but those who write ladders sees it until you ask for a review.',
  title: (ladder: string, version: string) => `Draft: ${ladder} ${version}`,
  lede: {
    draft: 'It is being written. Only those who write ladders see it.',
    review: 'It is in review. Everybody who can sign in reads it and says what they think.',
    published: 'It is published. What it says doesn’t change any more.',
    dropped: 'It was dropped. Nothing came of it.',
  },
  changed: (day: string, revision: number) => `Last changed on ${day}, revision ${revision}.`,
  edit: 'Edit the ladder',
}

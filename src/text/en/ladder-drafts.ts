// Words about ladders that are being written.

export const ladderDrafts = {
  comesWithNextrung: (ladder: string) => `The ladder ${ladder} comes with Nextrung and can’t be changed; give yours an id of its own.`,
  openAlready: (ladder: string) => `There is a draft of ${ladder} already; go on with that one, or drop it first.`,
  noSuchDraft: 'There is no such draft, or it is not yours to see.',
}

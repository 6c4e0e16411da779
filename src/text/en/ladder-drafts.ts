// Words about ladders that are being written.

import { shortDay } from '../day.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** What stands in the way of publishing, with what its sentence needs. */
type Hindered =
  | { readonly kind: 'not in review' | 'not approved' }
  | { readonly kind: 'errors'; readonly count: number; readonly first: string }
  | { readonly kind: 'open comments'; readonly count: number }
  | { readonly kind: 'version taken'; readonly version: string }
  | { readonly kind: 'too early'; readonly earliest: string }

export const ladderDrafts = {
  forMeLink: 'What changes for me',
  comesWithNextrung: (ladder: string) => `The ladder ${ladder} comes with Nextrung and can’t be changed; give yours an id of its own.`,
  reserved: (ladder: string) => `A ladder can’t have the id ${ladder}, which stands for something else here; choose another.`,
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
  writtenBy: (names: readonly string[]) => `Written by ${names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`}.`,
  basedOn: 'It began from',
  edit: 'Edit the ladder',
  effect: 'For whom it changes something',
  seeVersion: 'See the version',
  steps: { title: 'Where it stands', draft: 'Being written', review: 'In review', approved: 'Approved', published: 'Published', done: 'done' },
  ask: 'Ask for a review',
  askNote: 'From then on everybody who can sign in reads it and can comment.',
  asked: 'It is in review. Everybody who can sign in reads it now.',
  takeBack: 'Take it back to write on',
  takenBack: 'Taken back. Only those who write ladders see it now.',
  drop: 'Drop this draft',
  dropNote: 'Nothing comes of it, and another draft of this ladder can begin. This can’t be undone.',
  dropConfirm: 'Drop it for good',
  dropped: 'Dropped.',
  closed: {
    draft: 'Somebody else changed this draft at the same moment; look at it again.',
    review: 'Somebody else changed this draft at the same moment; look at it again.',
    published: 'This draft is published already.',
    dropped: 'This draft was dropped, so nothing can be done with it.',
  },
  editedSince: 'The draft was edited since you read it; look at what changed, then do it again.',
  changesLink: (count: number) => (count === 1 ? 'What changed: 1 change' : `What changed: ${count} changes`),
  ladderTitle: 'The ladder as it would be',
  ladderHint: 'What is new or other than before is marked; a comment stands below what it is about.',
  marks: { added: 'new', changed: 'changed' },
  comments: {
    title: 'What was said',
    count: (open: number) => (open === 0 ? 'Nothing is open.' : `${counted(open, 'comment is', 'comments are')} open.`),
    none: 'Nobody has said anything yet.',
    whole: 'On the ladder as a whole',
    say: 'Say something',
    on: (name: string) => `on ${name}`,
    about: 'What it is about',
    aboutHint: 'Leave it empty for the ladder as a whole.',
    words: 'What you think',
    hint: 'Whoever reads the draft reads it, with your name.',
    send: 'Comment',
    said: 'Said.',
    settle: 'Mark as settled',
    settleLabel: (name: string) => `Mark as settled: what ${name} said`,
    settled: 'Settled.',
    settledBy: (name: string, day: string) => `Settled by ${name}, ${day}`,
    by: (name: string, day: string) => `${name}, ${day}`,
    settledOnes: (count: number) => counted(count, 'settled comment', 'settled comments'),
    gone: 'On something that the draft has no more',
  },
  approvals: {
    title: 'Approval',
    lead: 'One person of the people team, an administrator or an employee representative who wrote none of it has to approve.',
    leadAlone: 'Nobody else is here who could approve, so your own approval counts. The version will say so.',
    none: 'Nobody has approved this revision yet.',
    one: (name: string, day: string) => `${name} approved it on ${day}.`,
    own: 'They wrote it too: nobody else was here who could approve.',
    earlier: (name: string, revision: number) => `${name} approved revision ${revision}. It was edited since.`,
    doesNotCount: (name: string) => `${name} wrote it too, so somebody else has to approve as well.`,
    words: 'What you want to add',
    button: (revision: number) => `Approve revision ${revision}`,
    done: 'Approved.',
  },
  mayNotApprove: {
    'not in review': 'It isn’t in review, so there is nothing to approve yet.',
    approved: 'You approved this revision already.',
    'wrote it': 'You wrote it, so somebody else has to approve it.',
    role: 'The people team, administrators and employee representatives approve.',
  },
  publish: {
    title: 'Publish',
    lead: 'A published version never changes. Nobody is moved to it: whoever has a level stays on their version until they are moved.',
    hinders: 'This stands in the way',
    effectiveOn: 'Holds from',
    effectiveHint: (day: string) => `${day} or later.`,
    notes: 'What changed, for people to read',
    notesHint: 'Drafted from the changes. Make it yours: it stands beside the version for good.',
    leaveOpen: (count: number) => `Leave ${counted(count, 'comment', 'comments')} open; I have read ${count === 1 ? 'it' : 'them'}.`,
    keep: 'Keep notes and day',
    kept: 'Kept.',
    button: (version: string) => `Publish version ${version}`,
    done: (version: string) => `Version ${version} is published.`,
    removed: (level: string, people: number | null) =>
      people === null
        ? `${level} is no more. How many people stand on it, only the people team sees.`
        : people === 0
          ? `${level} is no more. Nobody stands on it.`
          : `${level} is no more, and ${counted(people, 'person stands', 'people stand')} on it. They stay where they are; moving them will ask where to.`,
  },
  hindrance: (hindered: Hindered): string => {
    switch (hindered.kind) {
      case 'not in review':
        return 'It isn’t in review; ask for a review first.'
      case 'not approved':
        return 'This revision isn’t approved yet.'
      case 'errors':
        return hindered.count === 1
          ? `The wording check finds an error: ${hindered.first}`
          : `The wording check finds ${hindered.count} errors, the first of them: ${hindered.first}`
      case 'open comments':
        return `${counted(hindered.count, 'comment is', 'comments are')} open; settle ${hindered.count === 1 ? 'it' : 'them'}, or say that you leave ${hindered.count === 1 ? 'it' : 'them'} open.`
      case 'version taken':
        return `There is a version ${hindered.version} of this ladder already; name this one otherwise in the editor.`
      case 'too early':
        return `It can’t hold before ${shortDay(hindered.earliest, 'en')}; choose that day or a later one.`
    }
  },
  wordsMissing: 'Write what you want to say.',
  wordsTooLong: 'Keep it to 4000 letters.',
  notesTooLong: 'Keep the notes to 20,000 letters.',
  noDay: 'Give a day of the calendar.',
  noSuchPlace: (place: string) => `The draft has nothing with the id ${place}; comment on the ladder as a whole, or choose from the list.`,
  noSuchComment: 'There is no such open comment, or it is not yours to settle.',
}

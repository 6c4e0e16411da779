// The fields kept of what people bring in from elsewhere, by their plain names.

export const importTables = {
  import_file: {
    title: 'A file that waits to be looked at',
    purpose: 'To look at what a file would bring into one’s record before it does; gone once it is adopted or dropped.',
    columns: { person: 'who brought it', source: 'what it is', name: 'name of the file', content: 'the file', settings: 'how it is read', kept_at: 'when' },
  },
  import: {
    title: 'What was brought in',
    purpose: 'So that an import can be undone as one.',
    columns: {
      entry: 'number',
      person: 'whose it is',
      source: 'from what',
      brought_on: 'day it was brought in',
      episodes: 'pieces of work as they were before',
      keys: 'digests of what is deleted',
    },
  },
  import_item: {
    title: 'What an import did to evidence',
    purpose: 'So that undoing it puts back what was there; gone with the evidence.',
    columns: {
      person: 'whose it is',
      import: 'which import',
      evidence: 'which evidence',
      did: 'what it did',
      before: 'the evidence as it was before',
      left_as: 'digest of what it made of it',
      keys: 'digests by which it is known again',
    },
  },
  imported_key: {
    title: 'Digests of what was brought in',
    purpose: 'So that what was deleted stays deleted.',
    columns: { person: 'whose it is', source: 'from what', key: 'digest of its key' },
  },
}

// The fields kept of readiness, by their plain names.

export const readinessTables = {
  snapshot: {
    title: 'Shared reports',
    purpose: 'A report as it was when its person shared it.',
    columns: {
      id: 'key',
      person: 'whose it is',
      made_on: 'day it was frozen',
      document: 'the report',
      page: 'the report in words',
    },
  },
  snapshot_link: {
    title: 'Links to shared reports',
    purpose: 'So that a link opens what was shared, until it expires or is taken back.',
    columns: {
      hash: 'digest of the secret in the link',
      person: 'who shares it',
      snapshot: 'what it opens',
      for_whom: 'whom it is for, as its person noted',
      made_on: 'day it was made',
      expires_on: 'last day on which it works',
      taken_back_on: 'day it was taken back',
    },
  },
  snapshot_opening: {
    title: 'When shared reports were opened',
    purpose: 'So that whoever shares something sees whether it was read; nothing is kept of who read it.',
    columns: { person: 'who shares it', hash: 'by which link', opened_on: 'day' },
  },
  shared_by_name: {
    title: 'Being named in shared reports',
    purpose: 'Who agreed that their name and words stand in what colleagues share.',
    columns: { person: 'who agreed', agreed_on: 'day' },
  },
}

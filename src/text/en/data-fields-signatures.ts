// The fields kept of signatures, and of taking a record along, by their plain names.

export const signatureTables = {
  signing_key: {
    title: 'What this installation signs with',
    purpose: 'So that what witnesses said can be checked elsewhere.',
    columns: {
      entry: 'number',
      thumbprint: 'digest of the key',
      public_key: 'its public half, for everybody',
      sealed: 'its private half, under a secret that isn’t in the database',
      created_on: 'since when it signs',
      retired_on: 'until when it signed',
    },
  },
  trusted_key: {
    title: 'Whose signatures count',
    purpose: 'So that what was signed elsewhere counts only where somebody compared the key with its owner.',
    columns: {
      thumbprint: 'digest of the key',
      kind: 'another installation, or a witness',
      name: 'its address, or the witness’s name',
      public_key: 'the key’s public half',
      brought_on: 'day it came in',
      trusted_by: 'who trusts it, or withdrew that',
      trusted_on: 'since when',
      withdrawn_on: 'until when',
    },
  },
  credential: {
    title: 'What came in signed',
    purpose: 'So that a witness’s word goes on with the record as it was signed.',
    columns: {
      person: 'whose record',
      id: 'its key',
      kind: 'signed by another installation, or by a witness',
      thumbprint: 'digest of the key',
      signer: 'in whose name',
      content: 'the signed text',
      brought_on: 'day',
    },
  },
  archive_address: {
    title: 'Where the archive goes',
    purpose: 'So that whoever leaves gets their record.',
    columns: { person: 'who', mail: 'their own mail address', set_on: 'day' },
  },
  archive_link: {
    title: 'Links to archives',
    purpose: 'So that whoever left fetches their record, once.',
    columns: {
      hash: 'digest of the link',
      person: 'whose archive',
      made_by: 'the administrator who hands it over',
      made_on: 'day',
      expires_on: 'until when it is good',
      fetched_on: 'day it was used',
    },
  },
} as const

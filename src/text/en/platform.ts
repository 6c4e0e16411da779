// What goes wrong around the program: the data directory, the database, the machine.

export const platform = {
  newerDatabase: (theirs: string, ours: string) =>
    `This data was last opened by Nextrung ${theirs}, and this is Nextrung ${ours}: start version ${theirs} or a later one.`,
  changedMigration: (file: string) => `The migration ${file} is not the one this database was made with: install a released version of Nextrung.`,
  inUse: (directory: string, pid: number | null) =>
    pid === null
      ? `${directory} is in use by another Nextrung: stop it first, or choose another directory with --data.`
      : `${directory} is in use by another Nextrung (process ${pid}): stop it first, or choose another directory with --data.`,
  readOnly: (directory: string) => `${directory} can't be written to: give yourself the right to write there, or choose another directory with --data.`,
  full: (where: string) => `There is no room left on the disk of ${where}: free at least 64 MB, then try again.`,
  notADirectory: (path: string) => `${path} is not a directory: choose another one with --data.`,
  foreign: (directory: string, name: string) => `${directory} holds other things (${name}): choose an empty directory, or one that Nextrung made, with --data.`,
  otherUse: (directory: string, demo: boolean) =>
    demo
      ? `${directory} holds the demo: start it with --demo, or choose another directory with --data.`
      : `${directory} holds real data, not the demo: start without --demo, or choose another directory with --data.`,
  unreadableMarker: (file: string) => `${file} can't be read: put it back from a backup, or choose another directory with --data.`,
  newerDirectory: (directory: string, format: string) =>
    `${directory} was made by a newer Nextrung (${format}), and this one reads data/1: start the newer one.`,
  otherPostgres: (directory: string, theirs: string, ours: string) =>
    `${directory} was made with PostgreSQL ${theirs}, and this Nextrung brings PostgreSQL ${ours}: start the version that made it.`,
  noServer: (reason: string) => `The database server named by DATABASE_URL can't be reached (${reason}): check the address and that it runs.`,
  noBackup: (folder: string, reason: string) => `No backup was written to ${folder} (${reason}): make room there, or copy the data directory yourself.`,
  publishedAlready: (ladder: string, version: string) =>
    `Version ${version} of the ladder ${ladder} is published with other content: give the changed one a new version.`,
  badSetting: (name: string, why: string) => `The setting ${name} can't be used: ${why}.`,
  setting: {
    database: 'it has to begin with postgres://',
    url: 'it has to be the address in the browser, as https://nextrung.example, without a path; http:// only for this machine',
    listen: 'it has to be a host or host:port, as 127.0.0.1 or 0.0.0.0:4400',
    listenWithoutUrl: 'to listen to other machines, set NEXTRUNG_URL to the address that people will use',
    smtp: 'it has to look like smtps://user:password@mail.example:465, or smtp:// for STARTTLS',
    mailFrom: 'it has to be one mail address, as nextrung@company.example',
    enabled: 'it is either true or false',
    issuer: 'it has to be the issuer’s address, as https://login.company.example; http:// only for this machine',
    name: 'it has at most 60 letters',
    needs: (other: string) => `it needs ${other} beside it`,
    signOnName: 'single sign-on',
  },
  mailNotTaken: (why: string) => `The mail server didn't take the letter (${why}): nothing else is lost, so check NEXTRUNG_SMTP and send it again.`,
  mailAddress: (address: string) => `“${address}” isn't one mail address: put it right where it is kept.`,
  clockBehind: (clock: string, newest: string) =>
    `This machine's clock says ${clock}, before the newest entry in the data: Nextrung goes on from ${newest} until the clock gets there, so set the clock right.`,
}

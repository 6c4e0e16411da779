// What goes wrong around the program: the data directory, the database, the machine.

export const platform = {
  newerDatabase: (theirs: string, ours: string) =>
    `This data was last opened by Nextrung ${theirs}, and this is Nextrung ${ours}: start version ${theirs} or a later one.`,
  changedMigration: (file: string) =>
    `The migration ${file} is not the one this database was made with: install a released version of Nextrung.`,
}

// The draft of a data-protection impact assessment (GDPR art. 35). Facts about the program are stated; what only the deployer knows is asked.

export const impactAssessment = {
  title: 'Impact assessment: a draft',
  heading: 'Data-protection impact assessment of Nextrung: a draft',
  eyebrow: 'House rules',
  download: 'Download it as Markdown',
  file: 'impact-assessment.md',
  lead: 'Filled in from the running configuration. This is a draft, not legal advice: check it, answer what is asked, and keep your own copy.',
  made: (day: string, version: number) => `Made on ${day}, with the house rules in version ${version}.`,
  toAnswer: 'To answer',
  openTitle: 'What is left to answer',
  openLead: (n: number) => `${n} questions in this draft only you can answer. They stand where they belong, and here together.`,
  questionsIn: (section: string) => section,

  counts: {
    people: (about: string) => `${about} people have a place in it today.`,
    about: (n: number) => `about ${n}`,
    fewer: (threshold: number) => `fewer than ${threshold}`,
  },

  need: {
    title: 'Whether an assessment is needed',
    facts: [
      'GDPR art. 35(1) asks for an assessment where processing is likely to result in a high risk to people.',
      'The guidelines of the supervisory authorities (WP 248 rev.01) name nine criteria, and say that two of them usually mean yes. Two plainly come into question here: people’s work is evaluated, and employees depend on their employer.',
      'Supervisory authorities publish lists of processing that always needs one (art. 35(4)).',
    ],
    questions: [
      'Who is the controller, and who in your organisation answers for this assessment?',
      'Does your supervisory authority’s list name this kind of processing?',
      'What does your data protection officer advise (art. 35(2))?',
    ],
  },

  description: {
    title: 'What is processed, and what for (art. 35(7)(a))',
    what: 'Nextrung holds a career ladder, and for each person a record of what they did and who saw it. From both it makes a report that says, expectation by expectation, what the record shows, and why. It makes no score, no ranking and no list of people by readiness.',
    purposes: 'Purposes, from the house rules:',
    bans: 'What nobody may use it for, from the house rules:',
    use: 'Where records and readiness are in use:',
    everywhere: 'Everywhere: there are no departments.',
    useColumns: ['Department', 'Records and readiness', 'People'],
    roles: 'Who has more rights than others:',
    roleNames: { administrator: 'administrators', 'people-team': 'people team', representative: 'employee representatives' },
    role: (name: string, people: number) => `${name}: ${people}`,
    standIns: 'Managers can name somebody who stands in for them, between two named days and a year at most. Each is written down.',
    fields: 'What is kept, table by table. The house rules page lists every field.',
    fieldsColumns: ['What', 'What for', 'Who reads it', 'How long'],
    witnesses:
      'Records name people who saw something. They may not use Nextrung, or not belong to your organisation. Of one who is asked by a letter the mail address is kept until they have confirmed, 30 days after the link is over at most.',
    questions: ['What information do people get before their data is kept (art. 13), and witnesses who don’t use Nextrung (art. 14)?'],
  },

  running: {
    title: 'How it is run here',
    database: {
      embedded: 'The database is the built-in one, in a folder on the machine that runs Nextrung.',
      server: 'The database is a PostgreSQL server of yours.',
    },
    backups: {
      embedded: 'Copies of the database of the last seven days on which it ran lie beside it. They hold everything.',
      server: 'Nextrung makes no copies of it: your server does.',
    },
    address: {
      local: 'It is reached from the machine it runs on, and from nowhere else.',
      public: (address: string) => `It is reached at ${address}.`,
    },
    signIn: 'People sign in with a password or a passkey; an authenticator app can be added as a second factor. Trying often is slowed down.',
    singleSignOn: { none: 'Single sign-on is not set up.', with: (name: string) => `Single sign-on is set up: ${name}.` },
    mail: {
      none: 'Mail is not set up: nothing is sent.',
      set: 'Mail is set up: invitations, links to sign in again and letters to witnesses outside are sent through your mail server.',
    },
    outbound: {
      none: 'Nextrung opens no connection to anywhere else.',
      some: (names: string) => `Nextrung opens connections to ${names}, as you configured, and to nothing else.`,
      mail: 'your mail server',
      singleSignOn: 'your single sign-on',
      database: 'your database server',
    },
    demo: 'This is the demo: its people are invented.',
    questions: [
      'Where is the machine, and who can read its disk, its memory and its backups? Is the disk encrypted?',
      'Is anybody outside your organisation involved in running it (art. 28), or is data transferred outside the EEA (chapter V)?',
      'Is the second factor asked of administrators and of the people team?',
    ],
    serverQuestion: 'How long are copies of the database server kept, and who can read them?',
  },

  necessity: {
    title: 'Whether it is necessary and proportionate (art. 35(7)(b))',
    facts: [
      'People write their own record, and import into it themselves. What they don’t adopt isn’t stored.',
      'The day something happened is kept, never the hour. Commits, tickets and messages are not counted.',
      'A record is read by its person, by today’s direct manager, by who stands in for them, and by the people team one person at a time. Drafts are the person’s alone.',
      'A report is about one named person. Nothing returns the readiness of several.',
      'People can say that they see a point differently, and their words go with the report.',
      'Features are switched on by department. Switching one off removes nothing, and people can still take their record along.',
    ],
    threshold: (n: number) => `Figures over people are shown for ${n} or more.`,
    questions: [
      'What is the legal basis (art. 6(1))? Consent is rarely free at work; look at national law under art. 88.',
      'Could the purposes be reached with less: fewer fields, fewer departments, fewer readers?',
      'Is keeping a record voluntary, and what happens to those who keep none?',
      'How do people correct, restrict or erase what is kept of them (art. 15 to 21), and who answers?',
    ],
    leaverQuestion: 'How long after somebody left is their record kept, and who removes it? Nextrung doesn’t do it by itself.',
  },

  risks: {
    title: 'Risks to people (art. 35(7)(c)), and what is done about them (art. 35(7)(d))',
    columns: ['Risk', 'What is done', 'What is left'],
    rows: [
      [
        'A record is used against its person: a warning, a dismissal, a pay cut.',
        'The house rules forbid it, and can’t be changed quietly. Each look by somebody else is written down, and the person sees it.',
        'Nextrung can’t see what is done with what was read. Your rules and the agreement have to.',
      ],
      [
        'Somebody reads a record that isn’t theirs to read.',
        'The program and the database both check each time. What is hidden answers as if it weren’t there. A change of manager is written down with who made it.',
        'Whoever runs the machine can read the database.',
      ],
      [
        'A report is taken for a decision.',
        'It gives reasons for each point, and says what was not shown and what there was no opportunity for. It decides nothing.',
        'Those who decide have to know that a gap in a record is not a gap in a person.',
      ],
      [
        'People who are seen less by others look weaker: part-time, remote, new, on leave, in jobs with little contact.',
        'Time away stops the clock and part-time slows it. “No opportunity” is kept apart from “not shown”. Who saw something counts, up to a cap for each person, group and piece of work.',
        'Whether it works out fairly has to be looked at, in groups large enough to show.',
      ],
      [
        'Free text holds what doesn’t belong there: health, clients, colleagues.',
        'Forms say so. The person can change and remove what they wrote.',
        'Nobody can check it for you.',
      ],
      [
        'Keeping a record becomes a duty, or a way to watch people.',
        'Nothing counts how much anybody writes, no hour is kept, and who is active isn’t shown.',
        'Managers can still ask for it. Say that they may not.',
      ],
      [
        'What is kept is wrong or out of date.',
        'The person changes it. A confirmation loses its hold when what it confirmed is changed. What is older counts less, then no more.',
        'Witnesses may be asked late, or not at all.',
      ],
      [
        'An account is taken over.',
        'Passkeys, a second factor, sessions that can be ended, slowed-down trying, one-time links that are kept as digests.',
        'A second factor only helps those who have it.',
      ],
      [
        'Data stays longer than needed.',
        'People remove what they wrote. The house rules say how long records of leavers stay.',
        'Removing a leaver’s record, and old copies of the database, is up to you. The list of who looked can’t be shortened.',
      ],
    ],
    questions: [
      'How likely and how severe is each of these for your people, before and after what is done?',
      'Which risks does your organisation add: union work, small sites, sensitive professions, people under 18?',
      'Is a high risk left? Then ask your supervisory authority first (art. 36).',
    ],
  },

  automated: {
    title: 'Automated decisions (GDPR art. 22)',
    facts: ['Nextrung takes no decision. Its report is a ground for a talk, and a person decides and says why.'],
    questions: ['Is there any step at which a report decides in fact, such as “not ready” ending a nomination? Then change that step.'],
  },

  aiAct: {
    title: 'The EU AI Act (Regulation (EU) 2024/1689)',
    facts: [
      'The facts: there is no model in Nextrung and nothing is learned from data. Reports are made by rules that people wrote, which are published and can be recounted by hand. The same record, ladder and day give the same report. A person decides.',
      'Art. 3(1) calls a system AI if it infers, from the input it receives, how to generate its outputs. Recital 12 leaves out systems that only carry out rules defined by people. That speaks for Nextrung not being an AI system. The wording is broad, and whether it holds is a legal question that nobody here has decided.',
      'If it were an AI system, it could be high-risk: annex III, point 4(b), names systems intended to make decisions on promotion, or to monitor and evaluate people’s performance at work. The exceptions of art. 6(3) don’t hold for a system that profiles people.',
      'A deployer of a high-risk system has duties under art. 26, among them to inform employees and their representatives before it is used (art. 26(7)).',
      'Connecting a language model or an assistant to it is a new case, and needs a new look.',
    ],
    questions: ['Does your organisation take Nextrung for an AI system, and if so for a high-risk one? Write down why.'],
  },

  consultation: {
    title: 'Who was asked',
    agreement: {
      none: 'No agreement with representatives is recorded in the house rules.',
      with: (text: string) => `Agreement recorded in the house rules: ${text}`,
    },
    notice: (days: number) => `Changes of the house rules are announced to everybody ${days} days before they hold.`,
    questions: [
      'What do the people concerned or their representatives say (art. 35(9))? Does national law give them a right to agree?',
      'Who decided on this assessment, when, and when is it looked at again (art. 35(11))?',
    ],
  },
}

// What to write about each kind of thing, in a few words, and what each field of work should mind.

export const templates = {
  kinds: {
    outcome: 'What was at stake, what you delivered, and what is different for whom. Who uses it now?',
    plan: 'What had to be reached by when, how you cut it up, and how it went against the plan. Who worked by it?',
    decision: 'What was to be decided, what you chose and gave up, and how it turned out. Who was there?',
    risk: 'What could have gone wrong, how early you said so and to whom, and what was done about it. Who heard it?',
    'trade-off': 'What stood against what, how you weighed it, and what it cost. Who had to agree?',
    synthesis: 'What you put together from where, what it came down to, and who decided by it.',
    alignment: 'Who wanted what, what you did to bring them together, and what they agreed on. Who was in the room?',
    incident: 'What went wrong, what you did, and what keeps it from happening again. Who saw how you handled it?',
    design: 'What it was for, what you drafted, and what became of it. Who commented on it or works by it?',
    review: 'What you looked through, what you found or asked, and what changed because of it. Whose work was it?',
    mentoring: 'What they wanted to learn, what you did with them, and what they can do now. They may say so themselves.',
    teaching: 'What you taught, to how many, and what they do differently. Who took part?',
    presentation: 'What you explained to whom, what they asked, and what they decided or understood. Who listened?',
    initiative: 'What nobody had asked for, what you started, and who keeps it going. Who joined in?',
    improvement: 'How it was before, what you changed, and how it is now, measured if you can. Who notices?',
    routine: 'What you kept going over which period, to which standard, and how often it held. Who relies on it?',
    assurance: 'Who checked what, what they found, and what you had done for it. The checker is the witness.',
    people: 'What the situation was, what you did, and how it stands now, without saying what is theirs to tell.',
    budget: 'What it was for, how you planned or moved it, and whether it held. Who signed it?',
    learning: 'What you learned or renewed, with whom, and where you have used it since.',
  },
  families: {
    care: 'No names, birth dates, rooms or diagnoses of patients and relatives.',
    finance: 'No account, tax or invoice numbers, and no client’s figures; a size such as “mid-sized” is enough.',
    marketing: 'No contact lists or client’s figures that aren’t public; a change in per cent is enough.',
    software: 'No keys, addresses of systems or data of customers; a ticket’s link says where.',
    other: 'No names, numbers or pay of patients, clients and colleagues; say what you did.',
  },
}

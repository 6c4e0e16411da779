// The list of everything that can be done; the API and the access test read it.

import { answerAsks, readAsked, seeConfirmed, seeUnconfirmed, seeWaiting, withdrawConfirmation } from './evidence/operations/answering.ts'
import { makeQuestion, takeArchive, takeAttachment } from './evidence/operations/archive.ts'
import { askWitness, seeAsks, takeBack } from './evidence/operations/asking.ts'
import { addFile, openFile, removeFile, seeFiles } from './evidence/operations/attachments.ts'
import { bringSigned, seeKeys, trustKey } from './evidence/operations/bringing.ts'
import { answerLetter, readByLink, refuseLetters, renewLink, withdrawLetter } from './evidence/operations/by-link.ts'
import { answerConcern, changeConcern } from './evidence/operations/concerns.ts'
import { keepAsDraft, submitDrafts } from './evidence/operations/drafts.ts'
import { adoptImport, dropImport, keepImport, previewImport, seeImportFile, seeImports, undoImport } from './evidence/operations/importing.ts'
import { fetchArchive, makeArchiveLink, seeArchiveAddress, seeArchiveLink, setArchiveAddress } from './evidence/operations/leaving.ts'
import { changeNudge, seeNudge } from './evidence/operations/nudge.ts'
import { acceptOffered, declineOffer, offerEvidence, seeOfferChoices, seeOffers, takeBackOffer } from './evidence/operations/offers.ts'
import { askOutside, seeOutside, sendOutsideAgain, takeBackOutsideAsk } from './evidence/operations/outside.ts'
import { explainPattern, seePatterns } from './evidence/operations/patterns.ts'
import { rotateSigningKey } from './evidence/operations/signing.ts'
import { exportRecord, importFile, readRecord, removeOne, writeEvidence } from './evidence/operations.ts'
import { accountOf, invitePerson, makeResetLink } from './identity/operations/letting-in.ts'
import { unlinkSingleSignOn } from './identity/operations/unlink.ts'
import { beginLadder, beginLadders } from './ladder/operations/beginning.ts'
import { decideCrosswalk, listCrosswalks, readCrosswalk, suggestCrosswalk } from './ladder/operations/crosswalks.ts'
import { beginLadderDraft, setDraftState } from './ladder/operations/draft-life.ts'
import { checkDraft, editLadder, readDraftFile, takeBackEdit } from './ladder/operations/edit.ts'
import { exportDraft, exportVersion } from './ladder/operations/exporting.ts'
import { keepNotes, publishDraft, seePublishing } from './ladder/operations/publishing.ts'
import { readLadderDraft, seeReview } from './ladder/operations/read-draft.ts'
import { keepRung, readLadder, readRung } from './ladder/operations/reading.ts'
import { approveDraft, commentOnDraft, settleComment } from './ladder/operations/review.ts'
import { searchLadders } from './ladder/operations/search.ts'
import { forgetLadderUpload, keepLadderUpload, seeLadderUpload } from './ladder/operations/uploads.ts'
import { chooseLadder, compareVersions, listLadders, listVersions } from './ladder/operations/versions.ts'
import { exportList } from './people/operations/export-list.ts'
import { endRole, giveRoleTo, movePerson } from './people/operations/keep.ts'
import { readLadderOf, seeNewerVersion } from './people/operations/ladder.ts'
import { goOver, moveToLadder, previewLadderMove, seePeopleOnVersions } from './people/operations/ladder-move.ts'
import { countReadings, seeRoles, seeWhoLooked } from './people/operations/looked.ts'
import { seeChart, seeDepartments, seeEmployment, seePeople, seePerson, seePlace, seeTeam } from './people/operations/organisation.ts'
import { changeFacts, readFacts } from './people/operations/people.ts'
import { importPeopleFile, keepPeopleFile, previewPeopleFile, seeKeptFile } from './people/operations/people-file.ts'
import { endStandIn, nameStandIn, seeStandIns } from './people/operations/stand-ins.ts'
import type { AnyOperation } from './platform/operation.ts'
import {
  announceHouseRules,
  noteHouseRules,
  readAnnouncement,
  readAssessment,
  readHouseLine,
  readHouseRules,
  switchFeature,
  withdrawHouseRules,
} from './privacy/operations.ts'
import { countEffect, seeEffect } from './readiness/operations/effect.ts'
import { answerForward, putForward, readForward, seeLed, seeLedWaiting, takeBackForward } from './readiness/operations/forward.ts'
import { rememberLook } from './readiness/operations/look.ts'
import { agreeToMark, seeMyMarks, setMark, takeMarkBack } from './readiness/operations/marks.ts'
import { seeMyChanges } from './readiness/operations/my-changes.ts'
import { giveOwnView, seeOwnView } from './readiness/operations/own-view.ts'
import { dropSnapshot, openShared, readSnapshot, seeNaming, seeShared, setNaming, shareReport, takeBackLink } from './readiness/operations/snapshots.ts'
import { seeTeamOpportunity } from './readiness/operations/team-opportunity.ts'
import { seeWhatIf } from './readiness/operations/what-if.ts'
import { readReadiness, recountExpectation, seeDifferently } from './readiness/operations.ts'

export const operations: readonly AnyOperation[] = [
  readLadder,
  listCrosswalks,
  readCrosswalk,
  suggestCrosswalk,
  decideCrosswalk,
  keepRung,
  readRung,
  readDraftFile,
  checkDraft,
  editLadder,
  takeBackEdit,
  searchLadders,
  exportVersion,
  exportDraft,
  seeLadderUpload,
  keepLadderUpload,
  forgetLadderUpload,
  beginLadder,
  beginLadders,
  listLadders,
  chooseLadder,
  listVersions,
  compareVersions,
  beginLadderDraft,
  readLadderDraft,
  seeReview,
  setDraftState,
  commentOnDraft,
  settleComment,
  approveDraft,
  seePublishing,
  keepNotes,
  publishDraft,
  seePeople,
  seeChart,
  seeDepartments,
  seePerson,
  seeEmployment,
  seeTeam,
  seePlace,
  readLadderOf,
  seePeopleOnVersions,
  previewLadderMove,
  moveToLadder,
  goOver,
  seeNewerVersion,
  seeMyChanges,
  seeEffect,
  countEffect,
  movePerson,
  seeKeptFile,
  keepPeopleFile,
  previewPeopleFile,
  importPeopleFile,
  exportList,
  seeRoles,
  giveRoleTo,
  endRole,
  seeWhoLooked,
  countReadings,
  seeStandIns,
  nameStandIn,
  endStandIn,
  readFacts,
  changeFacts,
  readRecord,
  writeEvidence,
  removeOne,
  submitDrafts,
  keepAsDraft,
  seeOfferChoices,
  offerEvidence,
  seeOffers,
  acceptOffered,
  declineOffer,
  takeBackOffer,
  seeFiles,
  openFile,
  addFile,
  removeFile,
  seeNudge,
  changeNudge,
  importFile,
  seeImports,
  keepImport,
  seeImportFile,
  previewImport,
  adoptImport,
  dropImport,
  undoImport,
  exportRecord,
  takeArchive,
  takeAttachment,
  makeQuestion,
  bringSigned,
  seeKeys,
  trustKey,
  rotateSigningKey,
  seeArchiveAddress,
  setArchiveAddress,
  makeArchiveLink,
  seeArchiveLink,
  fetchArchive,
  askWitness,
  takeBack,
  seeAsks,
  seeWaiting,
  readAsked,
  answerAsks,
  seeConfirmed,
  withdrawConfirmation,
  seeUnconfirmed,
  changeConcern,
  answerConcern,
  askOutside,
  sendOutsideAgain,
  takeBackOutsideAsk,
  seeOutside,
  readByLink,
  answerLetter,
  withdrawLetter,
  refuseLetters,
  renewLink,
  seePatterns,
  explainPattern,
  readReadiness,
  recountExpectation,
  seeDifferently,
  rememberLook,
  seeWhatIf,
  setMark,
  takeMarkBack,
  seeMyMarks,
  agreeToMark,
  seeOwnView,
  giveOwnView,
  putForward,
  takeBackForward,
  readForward,
  answerForward,
  seeLed,
  seeLedWaiting,
  shareReport,
  seeShared,
  readSnapshot,
  dropSnapshot,
  takeBackLink,
  openShared,
  seeNaming,
  setNaming,
  seeTeamOpportunity,
  readHouseRules,
  readHouseLine,
  announceHouseRules,
  withdrawHouseRules,
  noteHouseRules,
  switchFeature,
  readAssessment,
  readAnnouncement,
  invitePerson,
  makeResetLink,
  accountOf,
  unlinkSingleSignOn,
]

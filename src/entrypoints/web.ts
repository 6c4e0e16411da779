// The web app: who asks, what protects them, and which route answers.

import type { MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { alongRoutes } from '../evidence/routes/along.ts'
import { askingRoutes } from '../evidence/routes/asking.ts'
import { byLinkRoutes } from '../evidence/routes/by-link.ts'
import { captureModules } from '../evidence/routes/capture-modules.ts'
import { confirmingRoutes, unconfirmedPart } from '../evidence/routes/confirming.ts'
import { fileRoutes } from '../evidence/routes/files.ts'
import { halfYearRoutes } from '../evidence/routes/half-year.ts'
import { importRoutes } from '../evidence/routes/importing.ts'
import { nudgeRoutes } from '../evidence/routes/nudge.ts'
import { offerLink, offerRoutes } from '../evidence/routes/offers.ts'
import { outsideRoutes } from '../evidence/routes/outside.ts'
import { quickAddRoutes } from '../evidence/routes/quick.ts'
import { readRecordRoutes } from '../evidence/routes/reading.ts'
import { archiveLinkRoutes, archivePart, keyRoutes, openSignatureRoutes, verifyModules } from '../evidence/routes/signatures.ts'
import { recordRoutes } from '../evidence/routes.ts'
import type { Identity } from '../identity/identity.ts'
import type { SingleSignOn } from '../identity/operations/single-sign-on.ts'
import { OutsidePage } from '../identity/pages/begin.tsx'
import { accountRoutes } from '../identity/routes/account.ts'
import { identityRoutes } from '../identity/routes/begin.ts'
import { lettingInPart, lettingInRoutes } from '../identity/routes/letting-in.ts'
import { singleSignOnLinks, singleSignOnRoutes } from '../identity/routes/single-sign-on.ts'
import { seeReview } from '../ladder/operations/read-draft.ts'
import { keepRung, readRung } from '../ladder/operations/reading.ts'
import { newLadderRoutes } from '../ladder/routes/beginning.ts'
import { crosswalkRoutes } from '../ladder/routes/crosswalks.ts'
import { draftRoutes } from '../ladder/routes/drafts.ts'
import { editorRoutes } from '../ladder/routes/edit.ts'
import { editorModules } from '../ladder/routes/editor-modules.ts'
import { ladderExportRoutes, ladderSchemaRoutes } from '../ladder/routes/exporting.ts'
import { ladderImportRoutes } from '../ladder/routes/importing.ts'
import { ladderRoutes } from '../ladder/routes/reading.ts'
import { ladderSearchRoutes } from '../ladder/routes/searching.ts'
import { versionRoutes } from '../ladder/routes/versions.ts'
import { readLadderOf } from '../people/operations/ladder.ts'
import { ladderMoveRoutes } from '../people/routes/ladder-move.ts'
import { lookedRoutes } from '../people/routes/looked.ts'
import { peopleRoutes } from '../people/routes/me.ts'
import { organisationRoutes, seeAsRoutes } from '../people/routes/people.ts'
import { peopleFileRoutes } from '../people/routes/people-file.ts'
import { teamRoutes } from '../people/routes/team.ts'
import { assetRoutes } from '../platform/assets.ts'
import { moduleRoutes } from '../platform/browser-modules.ts'
import type { World } from '../platform/operation.ts'
import { perform } from '../platform/operation.ts'
import type { WebEnv } from '../platform/web.ts'
import { render, renderError, renderNotFound, signedIn } from '../platform/web.ts'
import type { Deployment } from '../privacy/deployment.ts'
import { privacyRoutes } from '../privacy/routes.ts'
import { effectPart, effectRoutes } from '../readiness/routes/effect.ts'
import { forwardRoutes } from '../readiness/routes/forward.ts'
import { leadingRoutes, ledPart, teamWaitingPart } from '../readiness/routes/leading.ts'
import { markRoutes } from '../readiness/routes/marks.ts'
import { myChangesRoutes, newerNotice } from '../readiness/routes/my-changes.ts'
import { readReadinessRoutes } from '../readiness/routes/reading.ts'
import { sharedLinkRoutes, snapshotRoutes } from '../readiness/routes/snapshots.ts'
import { talkSheetRoutes } from '../readiness/routes/talk-sheet.ts'
import { teamOpportunityPart } from '../readiness/routes/team-opportunity.ts'
import { whatIfRoutes } from '../readiness/routes/what-if.ts'
import { readinessRoutes } from '../readiness/routes.ts'
import { words } from '../text/text.ts'
import { contextOf, outside } from './context.ts'
import { showHome } from './home.ts'
import { protect } from './protect.ts'
import { restRoutes } from './rest.ts'

export interface WebSettings {
  readonly world: World
  readonly identity: Identity
  readonly demo: boolean
  /** The origin at which browsers reach it; null: on this machine alone. */
  readonly publicUrl: string | null
  readonly singleSignOn: SingleSignOn | null
  /** True for a PostgreSQL server; else the database is the built-in one. */
  readonly databaseServer?: boolean
  /** What went wrong, for the log; never content. */
  readonly log: (line: string) => void
}

export function webApp(settings: WebSettings): Hono<WebEnv> {
  const { world, identity } = settings
  const app = new Hono<WebEnv>()
  app.onError((error, c) => {
    if (!(error instanceof Error && error.name === 'Problem')) settings.log(`${c.req.method} ${c.req.routePath}: ${error.stack ?? error.message}`)
    return renderError(c, error)
  })
  app.notFound(renderNotFound)
  app.use(compress())
  app.use(protect(settings.publicUrl))
  app.route('/', assetRoutes())
  app.route('/', moduleRoutes([editorModules, captureModules, verifyModules]))
  app.route('/', ladderSchemaRoutes())
  app.use(async (c, next) => {
    c.set('web', outside)
    c.set('web', await contextOf(world, settings.demo, await identity.actorOf(c.req.raw.headers)))
    await next()
  })
  app.route('/', identityRoutes(identity, singleSignOnLinks(settings.singleSignOn, outside.language)))
  app.route('/', singleSignOnRoutes(settings.singleSignOn, settings.publicUrl?.startsWith('https:') ?? false))
  app.route('/', byLinkRoutes(world))
  app.route('/', openSignatureRoutes(world))
  app.route('/api', restRoutes(world))
  app.route('/', sharedLinkRoutes(world))
  app.use(onlySignedIn(settings))
  app.route('/account', accountRoutes(identity))
  app.get('/', (c) => showHome(world, c))
  app.route('/', crosswalkRoutes(world))
  app.route('/', newLadderRoutes(world))
  app.route('/', ladderImportRoutes(world))
  app.route('/', ladderSearchRoutes(world))
  app.route('/', ladderExportRoutes(world))
  app.route(
    '/',
    ladderRoutes({
      ladder: (c) => perform(world, c.get('web').actor, readLadderOf, { person: signedIn(c).person }),
      inReview: async (c, id) => (await perform(world, c.get('web').actor, seeReview, { ladder: id })).draft,
      newer: (c) => newerNotice(world, c),
      keptRung: async (c, id) => (await perform(world, c.get('web').actor, readRung, { person: signedIn(c).person, ladder: id })).picks,
      keepRung: async (c, found) => {
        await perform(world, c.get('web').actor, keepRung, { person: signedIn(c).person, ...found })
      },
    }),
  )
  app.route('/', versionRoutes(world))
  app.route('/', draftRoutes(world))
  app.route('/', editorRoutes(world))
  app.route('/me', peopleRoutes(world))
  app.route('/people/file', peopleFileRoutes(world))
  app.route('/people/keys', keyRoutes(world))
  app.route(
    '/people',
    organisationRoutes({
      world,
      account: async (c, card) => [await lettingInPart(world, c, card), archivePart(world, c, card)],
      leading: (c, card) => ledPart(world, c, card),
      beside: offerLink,
    }),
  )
  app.route('/people', lettingInRoutes(world))
  app.route('/people', archiveLinkRoutes(world))
  app.route('/', ladderMoveRoutes({ world, effect: (c) => effectPart(world, c) }))
  app.route('/', effectRoutes(world))
  app.route('/', myChangesRoutes(world))
  app.route(
    '/',
    teamRoutes({
      world,
      beside: async (c, leads) => [await teamWaitingPart(world, c), await unconfirmedPart(world, c, leads), await teamOpportunityPart(world, c, leads)],
    }),
  )
  app.route('/who-looked', lookedRoutes(world))
  app.route('/see-as', seeAsRoutes(world))
  app.route('/', readRecordRoutes(world))
  app.route('/', readReadinessRoutes(world))
  app.route('/record/add', quickAddRoutes(world))
  app.route('/record/along', alongRoutes(world))
  app.route('/record', halfYearRoutes(world))
  app.route('/record/import', importRoutes(world))
  app.route('/', fileRoutes(world))
  app.route('/record', askingRoutes(world))
  app.route('/record', offerRoutes(world))
  app.route('/record', nudgeRoutes(world))
  app.route('/record', outsideRoutes(world))
  app.route('/record', recordRoutes(world))
  app.route('/confirm', confirmingRoutes(world))
  app.route('/', talkSheetRoutes(world))
  app.route('/', snapshotRoutes(world))
  app.route('/readiness/what-if', whatIfRoutes(world))
  app.route('/readiness/marks', markRoutes(world))
  app.route('/readiness/forward', forwardRoutes(world))
  app.route('/people', leadingRoutes(world))
  app.route('/readiness', readinessRoutes(world))
  app.route('/', privacyRoutes(world, deploymentOf(settings)))
  return app
}

/** How it is run, for the papers; no secrets. */
function deploymentOf({ world, demo, publicUrl, singleSignOn, databaseServer }: WebSettings): Deployment {
  const mail = (world.outside?.mail ?? null) !== null
  return { database: databaseServer ? 'server' : 'embedded', address: publicUrl, mail, singleSignOn: singleSignOn?.name ?? null, demo }
}

function onlySignedIn({ identity, singleSignOn }: WebSettings): MiddlewareHandler<WebEnv> {
  return async (c, next) => {
    const { actor, language } = c.get('web')
    if (actor.kind === 'person') return next()
    const signIn = singleSignOn || (await identity.canSignIn()) ? `/sign-in?to=${encodeURIComponent(c.req.path)}` : null
    return render(c, { title: words(language).begin.outside, status: 401 }, OutsidePage({ signIn, language }))
  }
}

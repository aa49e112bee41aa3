// Starts a certified OAuth provider on 127.0.0.1 that has the paths of one network, and prints its address as JSON.
// Arguments: network, and the client as JSON. Stops at the end of stdin.
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

const [network, client] = process.argv.slice(2)
const ACCOUNT = network === 'bluesky' ? 'did:plc:ewvi7nxzyoun6zhxrhs64oiz' : 'salzwerk'
const ROUTES = {
  x: { authorization: '/i/oauth2/authorize', token: '/2/oauth2/token', revocation: '/2/oauth2/revoke' },
  linkedin: { authorization: '/oauth/v2/authorization', token: '/oauth/v2/accessToken' },
  bluesky: { authorization: '/oauth/authorize', token: '/oauth/token', revocation: '/oauth/revoke',
    pushed_authorization_request: '/oauth/par' },
}
const SCOPES = {
  x: ['tweet.read', 'tweet.write', 'users.read', 'media.write', 'offline.access'],
  linkedin: ['openid', 'profile', 'w_member_social'],
  bluesky: ['atproto', 'transition:generic'],
}

const server = createServer()
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
const url = `http://127.0.0.1:${server.address().port}`
const provider = new Provider(url, {
  clients: [JSON.parse(client)],
  routes: ROUTES[network],
  scopes: SCOPES[network],
  claims: { profile: ['name'] },
  findAccount: async (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  pkce: { required: () => network !== 'linkedin' },
  rotateRefreshToken: true,
  issueRefreshToken: async (ctx, client) => client.grantTypeAllowed('refresh_token'),
  ttl: { AccessToken: 3600, AuthorizationCode: 30, Grant: 86400, IdToken: 3600, Interaction: 600, RefreshToken: 86400,
    Session: 86400 },
  features: {
    devInteractions: { enabled: true },
    revocation: { enabled: true },
    pushedAuthorizationRequests: { enabled: true, requirePushedAuthorizationRequests: network === 'bluesky' },
    dPoP: { enabled: true, nonceSecret: Buffer.alloc(32, 7), requireNonce: () => network === 'bluesky' },
  },
})

const json = (ctx, status, body) => { ctx.status = status; ctx.body = body }
const who = async (ctx) => {
  const token = await provider.AccessToken.find((ctx.get('authorization').split(' ')[1]) ?? '')
  return token && token.isValid ? token.accountId : undefined
}
const pages = {
  '/2/users/me': async (ctx) => {
    const id = await who(ctx)
    if (id) json(ctx, 200, { data: { id, username: id, name: id } })
    else json(ctx, 401, { title: 'Unauthorized', type: 'about:blank', status: 401, detail: 'Unauthorized' })
  },
  '/v2/userinfo': async (ctx) => {
    const sub = await who(ctx)
    if (sub) json(ctx, 200, { sub, name: sub })
    else json(ctx, 401, { status: 401, code: 'INVALID_ACCESS_TOKEN', message: 'Invalid access token' })
  },
  '/xrpc/com.atproto.identity.resolveHandle': (ctx) => json(ctx, 200, { did: ACCOUNT }),
  '/xrpc/com.atproto.server.getSession': async (ctx) => {
    const did = await who(ctx)
    if (did) json(ctx, 200, { did, handle: 'salz.test' })
    else json(ctx, 401, { error: 'invalid_token', message: 'Invalid access token' })
  },
  '/.well-known/oauth-protected-resource': (ctx) => json(ctx, 200, { resource: url, authorization_servers: [url] }),
  '/.well-known/oauth-authorization-server': (ctx, next) => { ctx.path = '/.well-known/openid-configuration'; return next() },
}
provider.use(async (ctx, next) => {
  const page = pages[ctx.path]
  if (page) return page(ctx, next)
  await next()
  // What atproto adds to the standard.
  if (ctx.path === '/oauth/token' && ctx.body?.access_token) ctx.body = { ...ctx.body, sub: ACCOUNT }
})
server.on('request', provider.callback())
console.log(JSON.stringify({ url, account: ACCOUNT }))
process.stdin.on('end', () => process.exit(0)).resume()

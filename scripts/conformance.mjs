/**
 * PDF/UA-1 by veraPDF, the validator of the PDF Association's members: every rule of ISO 14289-1 that a program can check.
 *
 *   node scripts/conformance.mjs                 all PDFs in build/, which is made first if there are none
 *   node scripts/conformance.mjs a.pdf b.pdf     these
 *
 * It needs Java, and Maven the first time. Where they are missing it says so and passes: `npm test` and `npm start` download
 * from npm only, and our own checks of the tags run in every build. Exit code 1: a rule is violated.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const pom = join(root, 'test/conformance/pom.xml')
const version = /<artifactId>greenfield-apps<\/artifactId>\s*<version>([^<]+)/.exec(
  readFileSync(pom, 'utf8'),
)[1]
const folder = join(process.env.PERENNIAL_CACHE ?? join(root, 'node_modules/.cache'), 'conformance')
const jar = join(folder, `greenfield-apps-${version}.jar`)
const MAIN = 'org.verapdf.apps.GreenfieldCliWrapper'

function run(command, args) {
  const {
    status,
    error,
    stdout = '',
    stderr = '',
  } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { ok: !error && status === 0, missing: error?.code === 'ENOENT', stdout, stderr }
}

function notChecked(why) {
  console.log(`conformance: NOT CHECKED, ${why}`)
  process.exit(0)
}

function fetchValidator() {
  if (existsSync(jar)) return
  const { ok, missing, stdout } = run('mvn', [
    '-q',
    '-B',
    '-f',
    pom,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${folder}`,
  ])
  if (missing) notChecked(`veraPDF ${version} comes with Maven, and there is no \`mvn\``)
  if (!ok || !existsSync(jar))
    notChecked(
      `Maven could not bring veraPDF ${version}: ${stdout.trim().split('\n')[0] || 'no reason given'}`,
    )
}

function builtPdfs() {
  const build = join(root, 'build')
  const below = path => (existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [])
  return below(build)
    .filter(edition => !edition.startsWith('.'))
    .flatMap(edition => below(join(build, edition)).map(locale => join(build, edition, locale, 'report.pdf')))
    .filter(existsSync)
}

if (!run('java', ['-version']).ok) notChecked('veraPDF needs a Java runtime, and there is no `java`')
fetchValidator()
let files = process.argv.slice(2)
if (files.length === 0) {
  if (builtPdfs().length === 0)
    spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs'), 'build'], { cwd: root, stdio: 'inherit' })
  files = builtPdfs()
}
if (files.length === 0) {
  console.error('conformance: there is no PDF to check')
  process.exit(1)
}
const { stdout, stderr } = run('java', [
  '-cp',
  jar,
  MAIN,
  '--flavour',
  'ua1',
  '--format',
  'text',
  '--verbose',
  ...files,
])
const passed = stdout.split('\n').filter(line => line.startsWith('PASS ')).length
if (passed < files.length) {
  console.error(stdout || stderr)
  console.error(
    `conformance: ${files.length - passed} of ${files.length} files are not PDF/UA-1 (veraPDF ${version})`,
  )
  process.exit(1)
}
console.log(
  `conformance: PDF/UA-1 by veraPDF ${version}, no rule violated: ${files.map(file => relative(process.cwd(), file)).join(', ')}`,
)

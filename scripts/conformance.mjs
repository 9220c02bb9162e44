/**
 * Checks PDFs for PDF/UA-1 with veraPDF, the validator of the PDF Association: every rule of ISO 14289-1 that a program can check.
 *
 *   node scripts/conformance.mjs                 checks all PDFs in build/ (built first if there are none), and builds and checks in a
 *                                                temporary folder: the manual, the sample of `init`, other papers, and crop marks
 *   node scripts/conformance.mjs a.pdf b.pdf     checks these files
 *
 * It needs Java, and Maven the first time. If they are missing, it says so and passes, because `npm test` and `npm start` download only
 * from npm, and Perennial's own checks of the tags run in every build. Exit code 1: a rule is violated.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
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

function run(command, args, cwd = process.cwd()) {
  const {
    status,
    error,
    stdout = '',
    stderr = '',
  } = spawnSync(command, args, {
    cwd,
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

function builtPdfs(build = join(root, 'build')) {
  const below = path => (existsSync(path) && statSync(path).isDirectory() ? readdirSync(path) : [])
  return below(build)
    .filter(edition => !edition.startsWith('.'))
    .flatMap(edition => below(join(build, edition)).map(locale => join(build, edition, locale, 'report.pdf')))
    .filter(existsSync)
}

/** Builds that are checked as well, in the more demanding language where possible: Chinese has split fonts and vertical titles. */
const OTHERS = [
  ['screen', ['build', '2021', '--report', 'report', '--paper', 'screen', '--locale', 'zh-Hans']],
  ['letter', ['build', '--report', 'test/fixtures/acme', '--paper', 'letter', '--locale', 'en']],
  ['marks', ['build', '--report', 'test/fixtures/acme', '--marks', '--locale', 'zh-Hans']],
  ['manual', ['build', '--report', 'docs/manual', '--locale', 'en']],
]
const SAMPLE = ['--organisation', 'Acme', '--locale', 'en,zh-Hans', '--edition', '2030']

/** Builds the other PDFs with the command line, as a user would. */
function buildOthers(folder) {
  const call = (name, args, cwd = root) => {
    const { ok, stderr } = run(process.execPath, [join(root, 'dist/cli.js'), ...args], cwd)
    if (ok) return
    console.error(`conformance: ${name} cannot be built\n${stderr}`)
    process.exit(1)
  }
  for (const [name, args] of OTHERS)
    if (existsSync(join(root, args[args.indexOf('--report') + 1] ?? '.', 'report.yaml')))
      call(name, [...args, '--format', 'pdf', '--out', join(folder, name)])
  call('the sample', ['init', join(folder, 'project'), ...SAMPLE])
  call('the sample', ['build', '--format', 'pdf', '--out', join(folder, 'sample')], join(folder, 'project'))
  return [...OTHERS.map(([name]) => name), 'sample'].flatMap(name => builtPdfs(join(folder, name)))
}

if (!run('java', ['-version']).ok) notChecked('veraPDF needs a Java runtime, and there is no `java`')
fetchValidator()
let files = process.argv.slice(2)
if (files.length === 0) {
  if (builtPdfs().length === 0)
    spawnSync(process.execPath, [join(root, 'scripts/prepare.mjs'), 'build'], { cwd: root, stdio: 'inherit' })
  const others = mkdtempSync(join(tmpdir(), 'perennial-conformance-'))
  process.on('exit', () => rmSync(others, { recursive: true, force: true }))
  files = [...builtPdfs(), ...buildOthers(others)]
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

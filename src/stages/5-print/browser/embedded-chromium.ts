/**
 * Unpacks Chromium's headless shell from its npm package, once and with its own libraries, so that `npm ci` is enough on a
 * Linux without any browser or a browser's libraries.
 *
 * Why: docs/decisions/001-one-system-font.md
 */
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import tar from 'tar-fs'
import { cacheFolder } from '../../../base/cache-folder.ts'
import { fillOnce } from '../../../base/fill-once.ts'

export interface BrowserProgram {
  path: string
  /** Variables to add to the environment of the browser's process. */
  env: Readonly<Record<string, string>>
  shell: boolean
  /** Folder of the only fonts that the browser may use; undefined if the browser finds fonts itself. */
  fonts?: string
}

/** Version of the npm package; undefined if it has no program for this machine. */
export async function embeddedVersion(): Promise<string | undefined> {
  const packageFolder = findPackage()
  if (!packageFolder) return undefined
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  return (manifest as { version: string }).version
}

/**
 * Undefined if the package has no program for this machine. `thorough` compares every unpacked byte with the package, for a
 * program that does not start.
 */
export async function embeddedChromium({
  thorough = false,
}: {
  thorough?: boolean
} = {}): Promise<BrowserProgram | undefined> {
  const packageFolder = findPackage()
  if (!packageFolder) return undefined
  const version = await embeddedVersion()
  const target = join(cacheFolder(), `chromium-${version}-3`)
  const fill = async (into: string) => {
    await unpack(join(packageFolder, 'bin'), into)
    await copyFont(join(into, 'fonts'))
  }
  const folder = await fillOnce(target, fill, { thorough })
  return {
    path: join(folder, 'chromium'),
    shell: true,
    fonts: join(folder, 'fonts'),
    env: { LD_LIBRARY_PATH: join(folder, 'libraries', 'lib') },
  }
}

function findPackage(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  try {
    // The package does not export its package.json, so search upwards from its entry point.
    let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'))
    while (!existsSync(join(folder, 'bin', 'chromium.br'))) {
      if (dirname(folder) === folder) return undefined
      folder = dirname(folder)
    }
    return folder
  } catch {
    return undefined
  }
}

async function unpack(bin: string, folder: string): Promise<void> {
  const program = join(folder, 'chromium')
  const libraries = join(folder, 'libraries')
  await mkdir(libraries, { recursive: true })
  await pipeline(
    createReadStream(join(bin, 'chromium.br')),
    createBrotliDecompress(),
    createWriteStream(program),
  )
  await chmod(program, 0o755)
  await pipeline(
    createReadStream(join(bin, 'al2023.tar.br')),
    createBrotliDecompress(),
    tar.extract(libraries),
  )
}

/**
 * Pages must not use system fonts, but without any font the shell crashes; therefore it gets one bundled font. Characters that
 * this font lacks would be empty boxes, which the check of characters reports beforehand.
 */
async function copyFont(folder: string): Promise<void> {
  const require = createRequire(import.meta.url)
  await mkdir(folder, { recursive: true })
  await copyFile(
    require.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
    join(folder, 'SourceSans3.ttf'),
  )
}

/** Writes the file into `folder` for each start, because the cache that contains the fonts may move. Returns its path. */
export async function writeFontConfig(folder: string, fonts: string): Promise<string> {
  const path = join(folder, 'fonts.conf')
  await writeFile(
    path,
    [
      '<?xml version="1.0"?>',
      '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
      `<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(join(folder, 'font-cache'))}</cachedir></fontconfig>`,
      '',
    ].join('\n'),
  )
  return path
}

const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

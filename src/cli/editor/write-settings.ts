/** Writes the files that an editor needs: schemas, snippets, and settings that name them. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { applyEdits, modify, type ParseError, parse, printParseErrorCode } from 'jsonc-parser'
import { makeFolder } from '../../base/make-folder.ts'
import { message } from '../../problems/messages/message.ts'
import { WrongUse } from '../../problems/wrong-use.ts'
import { editorSchemas } from './schemas.ts'
import { directiveSnippets } from './snippets.ts'

/** Folder of the schemas, relative to the project. */
const FOLDER = '.perennial/schemas'

/**
 * Writes `.perennial/schemas/*.json`, `.vscode/perennial.code-snippets` and the schemas' lines of `.vscode/settings.json` into
 * `project`. `report` is the report's folder, relative to it. Returns the paths, relative to `project`.
 */
export async function writeEditorSettings(project: string, report: string): Promise<string[]> {
  const written: string[] = []
  const write = async (path: string, text: string) => {
    await makeFolder(dirname(join(project, path)))
    await writeFile(join(project, path), text)
    written.push(path)
  }
  // Read the settings first: if they cannot be parsed, nothing is written.
  const settings = await withSchemas(project, report)
  for (const { name, schema } of editorSchemas())
    await write(`${FOLDER}/${name}.json`, `${JSON.stringify(schema, null, 2)}\n`)
  await write('.vscode/perennial.code-snippets', `${JSON.stringify(directiveSnippets(), null, 2)}\n`)
  await write('.vscode/settings.json', settings)
  return written
}

/** Returns the existing settings, including comments, with the schemas' lines set. */
async function withSchemas(project: string, report: string): Promise<string> {
  let text = await readFile(join(project, '.vscode/settings.json'), 'utf8').catch(() => '{}\n')
  const errors: ParseError[] = []
  parse(text, errors, { allowTrailingComma: true })
  if (errors[0])
    throw new WrongUse(
      message('call/editor-settings', {
        error: printParseErrorCode(errors[0].error),
        offset: errors[0].offset,
      }),
    )
  for (const { name, files } of editorSchemas()) {
    if (files === undefined) continue
    const glob = report === '' ? files : `${report}/${files}`
    text = applyEdits(
      text,
      modify(text, ['yaml.schemas', `./${FOLDER}/${name}.json`], glob, {
        formattingOptions: { insertSpaces: true, tabSize: 2 },
      }),
    )
  }
  return text
}

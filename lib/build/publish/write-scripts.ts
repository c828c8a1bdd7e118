/** The pages' scripts alone, anew: what `npm run dev` does when one of their sources changes. */
import { basePath } from '../../words/locale.ts'
import { bundleScripts } from './bundle-scripts.ts'
import { projectFolder, publicFolder } from './settings.ts'

await bundleScripts(projectFolder, publicFolder, basePath)

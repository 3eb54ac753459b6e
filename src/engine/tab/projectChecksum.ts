import { sha256Hex } from '../../core/base/checksum';
import type { ProjectFiles } from '../../core/project/projectFiles';
import type { TabState } from './tabState';

/** A checksum over all that marts are built from, apart from data: a project's files, variables and environment. */
export async function checksumOf(
  files: ProjectFiles,
  { vars, env }: Pick<TabState, 'vars' | 'env'>,
): Promise<string> {
  const paths = await files.list();
  const sums = await Promise.all(
    paths.map(async (path) => `${path} ${await files.checksum(path)}`),
  );
  const settings = [vars, ...(Object.keys(env).length > 0 ? [env] : [])];
  return sha256Hex([...sums, ...settings.map((one) => JSON.stringify(one))].join('\n'));
}

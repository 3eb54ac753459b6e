import type { ProjectConfig } from './projectConfig';

/** What decides where a name is looked for. */
export interface PackageOrder {
  readonly projectName: string;
  /** `require_ref_searches_node_package_before_root` of the project's flags. */
  readonly ownPackageFirst: boolean;
}

export function packageOrderOf({ name, flags }: ProjectConfig): PackageOrder {
  return {
    projectName: name,
    ownPackageFirst: flags.require_ref_searches_node_package_before_root === true,
  };
}

/** The packages in which what a package names is looked for, best first: dbt begins with the project unless told otherwise. */
export function packagesToSearch(
  { projectName, ownPackageFirst }: PackageOrder,
  from: string,
): readonly string[] {
  return ownPackageFirst ? [from, projectName] : [projectName, from];
}

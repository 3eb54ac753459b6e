import type { DataObject } from '../base/data';
import type { Manifest } from '../project/manifest';

/**
 * dbt's perf_info.json as data: how many files were parsed, and the seconds of each phase of opening a project, by when it
 * was over. What dbt measures apart is 0 where it is part of another phase here, and no single parser is timed.
 */
export function perfInfoJson(
  { nodes, macros, docs }: Manifest,
  startedAt: Date,
  phases: ReadonlyMap<string, Date>,
): DataObject {
  const [read, parsed, linked] = ['read', 'parse', 'link'].map((phase) => phases.get(phase));
  const parsedFiles = [...nodes.values(), ...macros.values(), ...docs.values()];
  const count = BigInt(new Set(parsedFiles.map((one) => one.original_file_path)).size);
  return {
    path_count: count,
    parsed_path_count: count,
    static_analysis_path_count: 0n,
    static_analysis_parsed_path_count: 0n,
    is_partial_parse_enabled: false,
    is_static_analysis_enabled: false,
    read_files_elapsed: secondsBetween(startedAt, read),
    load_macros_elapsed: 0,
    parse_project_elapsed: secondsBetween(read, parsed),
    patch_sources_elapsed: 0,
    process_manifest_elapsed: secondsBetween(parsed, linked),
    load_all_elapsed: secondsBetween(startedAt, linked),
    projects: [],
  };
}

function secondsBetween(from: Date | undefined, to: Date | undefined): number {
  return from && to ? (to.getTime() - from.getTime()) / 1000 : 0;
}

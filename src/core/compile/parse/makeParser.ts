import { ProblemLog } from '../../base/problems/problem';
import type { Span } from '../../base/span';
import { packageOrderOf } from '../../project/packageOrder';
import { readProperties } from '../../project/properties';
import {
  makeVarFunction,
  makeYamlRenderer,
  makeYamlScope,
  type YamlRenderer,
} from '../../project/rendering';
import type { Value } from '../../python/value';
import { makeStaticNames } from '../context/staticNames';
import { variablesFor } from '../context/variables';
import type { Session } from '../session';
import { makeDescriber } from './descriptions';
import type { PropertyHead } from './parseHead';
import type { Parser } from './parser';
import { PropertyIndex } from './propertyIndex';
import type { Units } from './unitLog';
import { VersionIndex } from './versionIndex';

/** Reads the properties files of all packages. */
export function readPropertyHead(session: Session): PropertyHead {
  const problems = new ProblemLog();
  const { project } = session;
  const rendererFor = makeRenderers(session, makeStaticNames(session), problems);
  const entries = project.packages.flatMap((sources) =>
    readProperties(sources, rendererFor(sources.config.name), problems),
  );
  const properties = new PropertyIndex(entries, problems, project);
  const versions = new VersionIndex(project.packages, properties, problems);
  return { properties, versions, problems: problems.list };
}

/** What the steps of parsing share, no node parsed yet. */
export function makeParser(
  session: Session,
  { docs, macroEntries }: Pick<Parser, 'docs' | 'macroEntries'>,
  { properties, versions }: PropertyHead,
  problems: ProblemLog,
  earlier: Units = new Map(),
): Parser {
  const { project, invocation } = session;
  const staticNames = makeStaticNames(session);
  const ownRenderer = makeRenderers(session, staticNames, problems)(project.config.name);
  return {
    session,
    problems,
    staticNames,
    namingScopes: new Map(),
    namingAnswers: new Map(),
    properties,
    versions,
    docs,
    macroEntries,
    testMacros: new Map(),
    nodes: new Map(),
    disabled: new Map(),
    units: { earlier, now: new Map(), added: [] },
    createdAt: invocation.startedAt.getTime() / 1000,
    describer: makeDescriber(docs, packageOrderOf(project.config), staticNames, problems),
    renderProperty: (text: string, at: Span) => ownRenderer.render(text, at),
  };
}

/** The Jinja of each package's YAML, made once a package: a package has variables of its own. */
function makeRenderers(
  { project, invocation }: Session,
  staticNames: ReadonlyMap<string, Value>,
  problems: ProblemLog,
): (packageName: string) => YamlRenderer {
  const renderers = new Map<string, YamlRenderer>();
  return (packageName) => {
    const known = renderers.get(packageName);
    if (known) return known;
    const vars = variablesFor(project, packageName, invocation.vars);
    const context = makeYamlScope({ vars, env: invocation.env, target: project.target.data });
    const varFunction = makeVarFunction((name) => vars[name], packageName);
    const lookup = (name: string) =>
      name === 'var' ? varFunction : (context.lookup(name) ?? staticNames.get(name));
    const renderer = makeYamlRenderer({ lookup }, problems, packageName);
    renderers.set(packageName, renderer);
    return renderer;
  };
}

{#-
  A strategy is a dict: unique_key, updated_at (SQL), row_changed (SQL over `snapshotted_data` and `source_data`), scd_id
  (SQL), hard_deletes, and invalidate_hard_deletes as an older form of it.
-#}
{% macro strategy_dispatch(name) %}
  {% set package_name, short_name = name.split('.', 1) if '.' in name else (none, name) %}
  {% set search = context if package_name is none else context.get(package_name) %}
  {% if search is none %}
    {% do exceptions.raise_compiler_error("Could not find package '" ~ package_name ~ "', called with '" ~ name ~ "'") %}
  {% endif %}
  {% set strategy = search.get('snapshot_' ~ short_name ~ '_strategy') %}
  {% if strategy is none %}
    {% do exceptions.raise_compiler_error("The specified strategy macro '" ~ short_name ~ "' was not found in package '" ~ package_name ~ "'") %}
  {% endif %}
  {{ return(strategy) }}
{% endmacro %}

{#- One text for a row's identity: md5 of its key and version, joined by `|`. -#}
{% macro snapshot_hash_arguments(args) -%}
  {{ adapter.dispatch('snapshot_hash_arguments', 'dbt')(args) }}
{%- endmacro %}

{% macro default__snapshot_hash_arguments(args) -%}
    md5({%- for arg in args -%}
        coalesce(cast({{ arg }} as varchar ), '')
        {{ " || '|' || " if not loop.last }}
    {%- endfor %})
{%- endmacro %}

{% macro snapshot_timestamp_strategy(node, snapshotted_rel, current_rel, model_config, target_exists) %}
  {% set columns = config.get('snapshot_table_column_names') or get_snapshot_table_column_names() %}
  {% set updated_at = config.get('updated_at') %}
  {% set is_newer = snapshotted_rel ~ '.' ~ columns.dbt_valid_from ~ ' < ' ~ current_rel ~ '.' ~ updated_at %}
  {{ return(_make_snapshot_strategy(updated_at, '(' ~ is_newer ~ ')')) }}
{% endmacro %}

{% macro snapshot_check_strategy(node, snapshotted_rel, current_rel, model_config, target_exists) %}
  {% set updated_at = config.get('updated_at') or snapshot_get_time() %}
  {% set added, names = snapshot_check_all_get_existing_columns(node, target_exists, config.get('check_cols')) %}
  {#- The lines are those of stock dbt: DuckDB's messages quote the one that fails. -#}
  {% set differences = [] %}
  {% for name in names %}
    {% set old = snapshotted_rel ~ '.' ~ name %}
    {% set new = current_rel ~ '.' ~ name %}
    {% set difference %}{{ old }} != {{ new }}
        or
        (
            (({{ old }} is null) and not ({{ new }} is null))
            or
            ((not {{ old }} is null) and ({{ new }} is null))
        ){% endset %}
    {% do differences.append(difference) %}
  {% endfor %}
  {{ return(_make_snapshot_strategy(updated_at, '(' ~ (get_true_sql() if added else differences | join(' or ')) ~ ')')) }}
{% endmacro %}

{% macro _make_snapshot_strategy(updated_at, row_changed) %}
  {% set unique_key = config.get('unique_key') %}
  {% set hard_deletes = adapter.get_hard_deletes_behavior(config) %}
  {{ return({
    'unique_key': unique_key,
    'updated_at': updated_at,
    'row_changed': row_changed,
    'scd_id': snapshot_hash_arguments(api.Relation.scd_args(unique_key, updated_at)),
    'invalidate_hard_deletes': hard_deletes == 'invalidate',
    'hard_deletes': hard_deletes
  }) }}
{% endmacro %}

{#- (whether the query has columns that the table lacks, the quoted names to compare) -#}
{% macro snapshot_check_all_get_existing_columns(node, target_exists, check_cols_config) -%}
  {%- if not target_exists -%}
    {{ return((false, [])) }}
  {%- endif -%}
  {%- set wanted_sql = node['compiled_code'] -%}
  {%- if check_cols_config is not iterable or check_cols_config | length == 0 -%}
    {% do exceptions.raise_compiler_error("Invalid value for 'check_cols': " ~ check_cols_config) %}
  {%- elif check_cols_config != 'all' -%}
    {#- the query itself tells how the columns are spelled, and fails where it lacks one -#}
    {%- set wanted_sql = "select " ~ check_cols_config | join(', ') ~ " from (\n                " ~ wanted_sql ~ "\n) as chosen" -%}
  {%- endif -%}
  {%- set target_relation = adapter.get_relation(database=node.database, schema=node.schema, identifier=node.alias) -%}
  {%- set target_columns = adapter.get_columns_in_relation(target_relation) | map(attribute='name') | list -%}
  {%- set names = [] -%}
  {%- set missing = [] -%}
  {%- for name in get_columns_in_query(wanted_sql) -%}
    {%- if name in target_columns -%}
      {%- do names.append(adapter.quote(name)) -%}
    {%- else -%}
      {%- do missing.append(name) -%}
    {%- endif -%}
  {%- endfor -%}
  {{ return((missing | length > 0, names)) }}
{%- endmacro %}

{% macro snapshot_string_as_time(timestamp) -%}
    {{ adapter.dispatch('snapshot_string_as_time', 'dbt')(timestamp) }}
{%- endmacro %}

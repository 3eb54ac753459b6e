{#- Texts and numbers that macros of a project ask for while they render. -#}
{% macro get_true_sql() %}{{ adapter.dispatch('get_true_sql', 'dbt')() }}{% endmacro %}

{% macro default__get_true_sql() %}{{ return('TRUE') }}{% endmacro %}

{% macro create_columns(relation, columns) %}
  {{ return(adapter.dispatch('create_columns', 'dbt')(relation, columns)) }}
{% endmacro %}

{% macro default__create_columns(relation, columns) %}
  {% for column in columns %}
    {% call statement() %}
      alter table {{ relation }} add column {{ adapter.quote(column.name) }} {{ column.data_type }}
    {% endcall %}
  {% endfor %}
{% endmacro %}

{% macro post_snapshot(staging_relation) %}
  {{ return(adapter.dispatch('post_snapshot', 'dbt')(staging_relation)) }}
{% endmacro %}

{% macro default__post_snapshot(staging_relation) %}{% endmacro %}

{#- dbt warns when `updated_at` and the time of the snapshot are of different types. -#}
{% macro get_updated_at_column_data_type(snapshot_sql) %}
  {% for column in get_column_schema_from_query(snapshot_sql) if column.name in ['dbt_updated_at', 'DBT_UPDATED_AT'] %}
    {{ return(column.dtype) }}
  {% endfor %}
  {{ return(none) }}
{% endmacro %}

{% macro check_time_data_types(sql) %}
  {% set updated_type = get_updated_at_column_data_type(sql) %}
  {% set snapshot_type = get_snapshot_get_time_data_type() %}
  {% if updated_type is not none and updated_type != snapshot_type %}
    {% do exceptions.warn_snapshot_timestamp_data_types(snapshot_type, updated_type) %}
  {% endif %}
{% endmacro %}

{#- The first version of every row. -#}
{% macro build_snapshot_table(strategy, sql) -%}
  {{ adapter.dispatch('build_snapshot_table', 'dbt')(strategy, sql) }}
{%- endmacro %}

{#- Blanks and line breaks are those of stock dbt: DuckDB's messages name the lines. -#}
{% macro default__build_snapshot_table(strategy, sql) %}
    {% set names = config.get('snapshot_table_column_names') or get_snapshot_table_column_names() %}

    select *,
        {{ strategy.scd_id }} as {{ names.dbt_scd_id }},
        {{ strategy.updated_at }} as {{ names.dbt_updated_at }},
        {{ strategy.updated_at }} as {{ names.dbt_valid_from }},
        {{ get_dbt_valid_to_current(strategy, names) }}
        {%- if strategy.hard_deletes == 'new_record' -%}
        , 'False' as {{ names.dbt_is_deleted }}
        {% endif -%}
    from (
        {{ sql }}
    ) sbq
{% endmacro %}

{% macro get_dbt_valid_to_current(strategy, columns) %}
  {% set current = config.get('dbt_valid_to_current') or 'null' %}
  coalesce(nullif({{ strategy.updated_at }}, {{ strategy.updated_at }}), {{ current }})
  as {{ columns.dbt_valid_to }}
{% endmacro %}

{#- dbt_unique_key, or one column for each key of a list -#}
{% macro unique_key_fields(unique_key) -%}
  {%- if unique_key is string -%}
    {{ unique_key }} as dbt_unique_key
  {%- else -%}
    {%- for key in unique_key -%}
      {{ key }} as dbt_unique_key_{{ loop.index }}{{ ', ' if not loop.last }}
    {%- endfor -%}
  {%- endif -%}
{%- endmacro %}

{% macro _unique_key_columns(unique_key) %}
  {% if unique_key is string %}{{ return(['dbt_unique_key']) }}{% endif %}
  {% set names = [] %}
  {% for key in unique_key %}{% do names.append('dbt_unique_key_' ~ loop.index) %}{% endfor %}
  {{ return(names) }}
{% endmacro %}

{% macro unique_key_join_on(unique_key, identifier, from_identifier) -%}
  {%- for name in _unique_key_columns(unique_key) -%}
    {%- set own, other = identifier ~ '.' ~ name, from_identifier ~ '.' ~ name -%}
    {{ own ~ ' = ' ~ other if unique_key is string else equals(own, other) }}{{ ' and ' if not loop.last }}
  {%- endfor -%}
{%- endmacro %}

{% macro unique_key_is_null(unique_key, identifier) -%}
  {{ identifier }}.{{ _unique_key_columns(unique_key)[0] }} is null
{%- endmacro %}

{% macro unique_key_is_not_null(unique_key, identifier) -%}
  {{ identifier }}.{{ _unique_key_columns(unique_key)[0] }} is not null
{%- endmacro %}

{#- The latest version already says that the row is gone. -#}
{% macro _is_known_deletion(names, current) -%}
  snapshotted_data.{{ names.dbt_is_deleted }} = 'True' and snapshotted_data.{{ names.dbt_valid_to }} {{ '= ' ~ current if current else 'is null' }}
{%- endmacro %}

{% macro snapshot_staging_table(strategy, source_sql, target_relation) -%}
  {{ adapter.dispatch('snapshot_staging_table', 'dbt')(strategy, source_sql, target_relation) }}
{%- endmacro %}

{#- Every change as one row: versions to insert, to close, and with hard deletes those to end. -#}
{% macro default__snapshot_staging_table(strategy, source_sql, target_relation) -%}
    {%- set names = config.get('snapshot_table_column_names') or get_snapshot_table_column_names() -%}
    {%- set current = config.get('dbt_valid_to_current') -%}
    {%- set new_record = strategy.hard_deletes == 'new_record' -%}
    {%- set ends = new_record or strategy.hard_deletes == 'invalidate' %}
    {# As in build_snapshot_table, up to the snapshot's own lines. #}{{ '\n\n' if new_record }}
    with snapshot_query as (

        {{ source_sql }}

    ),

    snapshotted_data as (
        select *, {{ unique_key_fields(strategy.unique_key) }}
        from {{ target_relation }}
        where {% if current %}( {{ equals(names.dbt_valid_to, current) }} or {% endif -%}
            {{ names.dbt_valid_to }} is null {{- ' )' if current }}
    ),

    insertions_source_data as (
        select *, {{ unique_key_fields(strategy.unique_key) }},
            {{ strategy.updated_at }} as {{ names.dbt_updated_at }},
            {{ strategy.updated_at }} as {{ names.dbt_valid_from }},
            {{ get_dbt_valid_to_current(strategy, names) }},
            {{ strategy.scd_id }} as {{ names.dbt_scd_id }}
        from snapshot_query
    ),

    updates_source_data as (
        select *, {{ unique_key_fields(strategy.unique_key) }},
            {{ strategy.updated_at }} as {{ names.dbt_updated_at }},
            {{ strategy.updated_at }} as {{ names.dbt_valid_from }},
            {{ strategy.updated_at }} as {{ names.dbt_valid_to }}
        from snapshot_query
    ),
    {%- if ends %}

    deletes_source_data as (
        select *, {{ unique_key_fields(strategy.unique_key) }}
        from snapshot_query
    ),
    {%- endif %}

    insertions as (
        select 'insert' as dbt_change_type, source_data.*
            {%- if new_record %}, 'False' as {{ names.dbt_is_deleted }}{% endif %}
        from insertions_source_data as source_data
        left outer join snapshotted_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
        where {{ unique_key_is_null(strategy.unique_key, 'snapshotted_data') }}
            or ({{ unique_key_is_not_null(strategy.unique_key, 'snapshotted_data') }} and (
                {{ strategy.row_changed }}
                {%- if new_record %} or snapshotted_data.{{ names.dbt_is_deleted }} = 'True'{% endif %}
            ))
    ),

    updates as (
        select 'update' as dbt_change_type, source_data.*, snapshotted_data.{{ names.dbt_scd_id }}
            {%- if new_record %}, snapshotted_data.{{ names.dbt_is_deleted }}{% endif %}
        from updates_source_data as source_data
        join snapshotted_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
        where (
            {{ strategy.row_changed }}
            {%- if new_record %} or snapshotted_data.{{ names.dbt_is_deleted }} = 'True'{% endif %}
        )
    )
    {%- if ends %},

    deletes as (
        select 'delete' as dbt_change_type, source_data.*,
            {{ snapshot_get_time() }} as {{ names.dbt_valid_from }},
            {{ snapshot_get_time() }} as {{ names.dbt_updated_at }},
            {{ snapshot_get_time() }} as {{ names.dbt_valid_to }},
            snapshotted_data.{{ names.dbt_scd_id }}
            {%- if new_record %}, snapshotted_data.{{ names.dbt_is_deleted }}{% endif %}
        from snapshotted_data
        left join deletes_source_data as source_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
        where {{ unique_key_is_null(strategy.unique_key, 'source_data') }}
        {%- if new_record %}
            and not ({{ _is_known_deletion(names, current) }})
        {%- endif %}
    )
    {%- endif %}
    {%- if new_record %}
    {%- set known = get_list_of_column_names(get_columns_in_relation(target_relation)) %}
    {%- set kept = [] %}
    {%- for name in get_columns_in_query(source_sql) -%}
      {%- do kept.append('snapshotted_data.' ~ adapter.quote(name) if name in known else 'NULL as ' ~ adapter.quote(name)) -%}
    {%- endfor -%},

    deletion_records as (
        select 'insert' as dbt_change_type,
            {{ kept | join(', ') }},
            {% for name in _unique_key_columns(strategy.unique_key) -%}snapshotted_data.{{ name }},{%- endfor %}
            {{ snapshot_get_time() }} as {{ names.dbt_valid_from }},
            {{ snapshot_get_time() }} as {{ names.dbt_updated_at }},
            snapshotted_data.{{ names.dbt_valid_to }},
            {{ snapshot_hash_arguments(['snapshotted_data.' ~ names.dbt_scd_id, snapshot_get_time()]) }} as {{ names.dbt_scd_id }},
            'True' as {{ names.dbt_is_deleted }}
        from snapshotted_data
        left join deletes_source_data as source_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
        where {{ unique_key_is_null(strategy.unique_key, 'source_data') }}
            and not ({{ _is_known_deletion(names, current) }})
    )
    {%- endif %}

    select * from insertions
    union all by name
    select * from updates
    {%- if ends %}
    union all by name
    select * from deletes
    {%- endif %}
    {%- if new_record %}
    union all by name
    select * from deletion_records
    {%- endif %}
{%- endmacro %}

{#- dbt's own columns by their names where no config is at hand. -#}
{% macro get_snapshot_table_column_names() %}
  {{ return({
    'dbt_valid_to': 'dbt_valid_to', 'dbt_valid_from': 'dbt_valid_from', 'dbt_scd_id': 'dbt_scd_id',
    'dbt_updated_at': 'dbt_updated_at', 'dbt_is_deleted': 'dbt_is_deleted'
  }) }}
{% endmacro %}

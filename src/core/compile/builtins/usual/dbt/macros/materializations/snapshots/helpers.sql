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

{#-
  dbt_unique_key, or one column for each key of a list. Blanks and line breaks are those of stock dbt in these macros and
  in the staging table, since DuckDB's messages number and quote the lines.
-#}
{% macro unique_key_fields(unique_key) %}
    {% if unique_key is string %}
        {{ unique_key }} as dbt_unique_key
    {% else %}
        {% for key in unique_key %}
            {{ key }} as dbt_unique_key_{{ loop.index }}{{ ' ,' if not loop.last }}
        {% endfor %}
    {% endif %}
{% endmacro %}

{% macro unique_key_join_on(unique_key, identifier, from_identifier) %}
    {% if unique_key is string %}
        {{ identifier }}.dbt_unique_key = {{ from_identifier }}.dbt_unique_key
    {% else %}
        {% for key in unique_key %}
            {%- set name = '.dbt_unique_key_' ~ loop.index %}
	    {{ '\n\t    \n\t    ' ~ equals(identifier ~ name, from_identifier ~ name) }}{{ ' and' if not loop.last }}
        {% endfor %}
    {% endif %}
{% endmacro %}

{% macro unique_key_is_null(unique_key, identifier) %}
    {{ '\n        ' ~ _first_unique_key(unique_key, identifier) }} is null
    {{ '\n' }}
{%- endmacro %}

{% macro unique_key_is_not_null(unique_key, identifier) %}
    {{ '\n        ' ~ _first_unique_key(unique_key, identifier) }} is not null
    {{ '\n' }}
{%- endmacro %}

{% macro _first_unique_key(unique_key, identifier) %}
  {{ return(identifier ~ '.dbt_unique_key' ~ ('' if unique_key is string else '_1')) }}
{% endmacro %}

{#- Whether the latest version already says that the row is gone, as the lines of a condition. -#}
{% macro _is_known_deletion(names, current, indent) -%}
  {%- set valid_to = 'snapshotted_data.' ~ names.dbt_valid_to -%}
  {{ [
    '--', 'snapshotted_data.' ~ names.dbt_is_deleted ~ " = 'True'", 'and',
    valid_to ~ (' = ' ~ current if current else ' is null')
  ] | join('\n' ~ indent) }}
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
    {%- set fields = unique_key_fields(strategy.unique_key) %}
    {%- set known_again = "or snapshotted_data." ~ names.dbt_is_deleted ~ " = 'True' " if new_record else '' %}
    {{ '\n\n' if new_record }}
    with snapshot_query as (

        {{ source_sql }}

    ),

    snapshotted_data as (

        select *, {{ fields }}
        from {{ target_relation }}
        where
            {% if current %}
{{ '\n' * 3 }}
                ( {{ equals(names.dbt_valid_to, current | trim) }} or {{ names.dbt_valid_to }} is null )
            {% else %}
                {{ names.dbt_valid_to }} is null
            {% endif %}

    ),

    insertions_source_data as (

        select *, {{ fields }},
            {{ strategy.updated_at }} as {{ names.dbt_updated_at }},
            {{ strategy.updated_at }} as {{ names.dbt_valid_from }},
            {{ get_dbt_valid_to_current(strategy, names) }},
            {{ strategy.scd_id }} as {{ names.dbt_scd_id }}

        from snapshot_query
    ),

    updates_source_data as (

        select *, {{ fields }},
            {{ strategy.updated_at }} as {{ names.dbt_updated_at }},
            {{ strategy.updated_at }} as {{ names.dbt_valid_from }},
            {{ strategy.updated_at }} as {{ names.dbt_valid_to }}

        from snapshot_query
    ),
    {%- if ends %}

    deletes_source_data as (

        select *, {{ fields }}
        from snapshot_query
    ),
    {% endif %}

    insertions as (

        select
            'insert' as dbt_change_type,
            source_data.*{{ ",'False' as " ~ names.dbt_is_deleted if new_record }}

        from insertions_source_data as source_data
        left outer join snapshotted_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
            where {{ unique_key_is_null(strategy.unique_key, 'snapshotted_data') }}
            or ({{ unique_key_is_not_null(strategy.unique_key, 'snapshotted_data') }} and (
               {{ strategy.row_changed }}{{ known_again }}
            )

        )

    ),

    updates as (

        select
            'update' as dbt_change_type,
            source_data.*,
            snapshotted_data.{{ names.dbt_scd_id }}{{ ', snapshotted_data.' ~ names.dbt_is_deleted if new_record }}

        from updates_source_data as source_data
        join snapshotted_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
        where (
            {{ strategy.row_changed }}{{ known_again }}
        )
    )
    {%- if ends %}
    ,
    deletes as (

        select
            'delete' as dbt_change_type,
            source_data.*,
            {{ snapshot_get_time() }} as {{ names.dbt_valid_from }},
            {{ snapshot_get_time() }} as {{ names.dbt_updated_at }},
            {{ snapshot_get_time() }} as {{ names.dbt_valid_to }},
            snapshotted_data.{{ names.dbt_scd_id }}{{ ', snapshotted_data.' ~ names.dbt_is_deleted if new_record }}
        from snapshotted_data
        left join deletes_source_data as source_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
            where {{ unique_key_is_null(strategy.unique_key, 'source_data') }}
            {%- if new_record %}
            and not (
                {{ _is_known_deletion(names, current, ' ' * 16) }}
            )
            {%- endif %}
    )
    {%- endif %}
    {%- if new_record %}
    {%- set known = get_list_of_column_names(get_columns_in_relation(target_relation)) %}
    {{ '\n\n' }}
    ,
    deletion_records as (

        select
            'insert' as dbt_change_type,
            {%- for name in get_columns_in_query(source_sql) -%}
              {{ 'snapshotted_data' if name in known else 'source_data' }}.{{ adapter.quote(name) }},
            {%- endfor %}
            {%- if strategy.unique_key is string -%}
              snapshotted_data.dbt_unique_key as dbt_unique_key,
            {%- else -%}
              {%- for key in strategy.unique_key -%}
                snapshotted_data.{{ key }} as dbt_unique_key_{{ loop.index }},{{ '\n' ~ ' ' * 16 }}
              {%- endfor %}
            {%- endif -%}
            {{ snapshot_get_time() }} as {{ names.dbt_valid_from }},
            {{ snapshot_get_time() }} as {{ names.dbt_updated_at }},
            snapshotted_data.{{ names.dbt_valid_to }} as {{ names.dbt_valid_to }},
            {{ snapshot_hash_arguments([names.dbt_scd_id, snapshot_get_time()]) }} as {{ names.dbt_scd_id }},
            'True' as {{ names.dbt_is_deleted }}
        from snapshotted_data
        left join deletes_source_data as source_data
            on {{ unique_key_join_on(strategy.unique_key, 'snapshotted_data', 'source_data') }}
        where {{ unique_key_is_null(strategy.unique_key, 'source_data') }}
        and not (
            {{ _is_known_deletion(names, current, ' ' * 12) }}
            )

    )
    {%- endif %}

    select * from insertions
    union all
    select * from updates
    {%- if ends %}
    union all
    select * from deletes
    {%- endif %}
    {%- if new_record %}
    union all
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

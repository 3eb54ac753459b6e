{#-
    Columns to rows: one row for each row of the relation and column, with the column's name and its value. Columns in
    exclude stay beside them, columns in remove go. Booleans become the texts true and false.
-#}
{%- macro unpivot(
    relation=none, cast_to='varchar', exclude=none, remove=none,
    field_name='field_name', value_name='value', quote_identifiers=false
) -%}
{{ return(adapter.dispatch('unpivot', 'dbt_utils')(
    relation, cast_to, exclude, remove, field_name, value_name, quote_identifiers
)) }}
{%- endmacro -%}

{%- macro default__unpivot(
    relation=none, cast_to='varchar', exclude=none, remove=none,
    field_name='field_name', value_name='value', quote_identifiers=false
) -%}
{%- if relation is none -%}
    {{ exceptions.raise_compiler_error('unpivot needs a relation.') }}
{%- endif -%}
{%- if not execute -%}{{ return('') }}{%- endif -%}
{%- set kept = exclude or [] -%}
{%- set left_out = (kept + (remove or [])) | map('lower') | list -%}
{%- set columns = [] -%}
{%- for column in adapter.get_columns_in_relation(relation) if column.name | lower not in left_out -%}
    {%- do columns.append(column) -%}
{%- endfor -%}

{%- set field = adapter.quote(field_name) if quote_identifiers else field_name -%}
{%- set content = adapter.quote(value_name) if quote_identifiers else value_name -%}
{%- for column in columns %}
{%- set name = adapter.quote(column.name) if quote_identifiers else column.name -%}
{%- set value = dbt.cast_bool_to_text(name) if column.dtype | lower in ['boolean', 'bool'] else name %}
select
    {%- for kept_name in kept %}
    {{ adapter.quote(kept_name) if quote_identifiers else kept_name }},
    {%- endfor %}
    cast('{{ column.name }}' as {{ dbt.type_string() }}) as {{ field }},
    cast({{ value }} as {{ cast_to }}) as {{ content }}
from {{ relation }}
{{ 'union all' if not loop.last }}
{%- endfor %}
{%- endmacro -%}

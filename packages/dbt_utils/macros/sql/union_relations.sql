{#-
    All rows of several relations, whatever the order of their columns; a column that a relation lacks is null there.
    A first column names the relation that a row is from, unless source_column_name is none.
-#}
{%- macro union_relations(
    relations, column_override=none, include=[], exclude=[], source_column_name='_dbt_source_relation', where=none
) -%}
{{ return(adapter.dispatch('union_relations', 'dbt_utils')(
    relations, column_override, include, exclude, source_column_name, where
)) }}
{%- endmacro -%}

{%- macro default__union_relations(
    relations, column_override=none, include=[], exclude=[], source_column_name='_dbt_source_relation', where=none
) -%}
{%- if include and exclude -%}
    {{ exceptions.raise_compiler_error('union_relations takes include or exclude, not both.') }}
{%- endif -%}
{%- if not execute -%}{{ return('') }}{%- endif -%}

{%- set columns_by_relation = [] -%}
{%- set types = {} -%}
{%- for relation in relations -%}
    {%- set columns = dbt_utils.columns_to_union(relation, include, exclude) -%}
    {%- do columns_by_relation.append(columns) -%}
    {%- for name, column in columns.items() -%}
        {%- if name not in types or types[name].can_expand_to(column) -%}
            {%- do types.update({name: column}) -%}
        {%- endif -%}
    {%- endfor -%}
{%- endfor -%}

{%- for relation in relations %}
{%- set columns = columns_by_relation[loop.index0] %}
{%- set terms = [] -%}
{%- if source_column_name is not none -%}
    {%- set source = 'cast(' ~ dbt.string_literal(relation) ~ ' as ' ~ dbt.type_string() ~ ')' -%}
    {%- do terms.append(source ~ ' as ' ~ source_column_name) -%}
{%- endif -%}
{%- for name, column in types.items() -%}
    {%- set type = (column_override or {}).get(name, column.data_type) -%}
    {%- set value = adapter.quote(name) if name in columns else 'null' -%}
    {%- do terms.append('cast(' ~ value ~ ' as ' ~ type ~ ') as ' ~ adapter.quote(name)) -%}
{%- endfor %}
(
    select
        {{ terms | join(',\n        ') }}
    from {{ relation }}
    {%- if where %}
    where {{ where }}
    {%- endif %}
)
{{ 'union all' if not loop.last }}
{%- endfor %}
{%- endmacro -%}

{#- The wanted columns of a relation by name; the case of include and exclude does not matter. -#}
{%- macro columns_to_union(relation, include, exclude) -%}
{%- set included = include | map('lower') | list -%}
{%- set excluded = exclude | map('lower') | list -%}
{%- set columns = {} -%}
{%- for column in adapter.get_columns_in_relation(relation) -%}
    {%- set name = column.name | lower -%}
    {%- if name not in excluded and (not included or name in included) -%}
        {%- do columns.update({column.name: column}) -%}
    {%- endif -%}
{%- endfor -%}
{{ return(columns) }}
{%- endmacro -%}

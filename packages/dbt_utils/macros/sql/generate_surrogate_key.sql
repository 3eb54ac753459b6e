{#-
    md5 of the fields as text, joined by '-'. A null counts as a text of its own, so that it differs from the empty
    string, unless the variable surrogate_key_treat_nulls_as_empty_strings is true.
-#}
{%- macro generate_surrogate_key(field_list) -%}
{{ return(adapter.dispatch('generate_surrogate_key', 'dbt_utils')(field_list)) }}
{%- endmacro -%}

{%- macro default__generate_surrogate_key(field_list) -%}
{%- set nulls_are_empty = var('surrogate_key_treat_nulls_as_empty_strings', false) -%}
{%- set null_text = '' if nulls_are_empty else '_dbt_utils_surrogate_key_null_' -%}
{%- set parts = [] -%}
{%- for field in field_list -%}
    {%- if not loop.first -%}{%- do parts.append("'-'") -%}{%- endif -%}
    {%- do parts.append("coalesce(cast(" ~ field ~ " as " ~ dbt.type_string() ~ "), '" ~ null_text ~ "')") -%}
{%- endfor -%}
{{ return(dbt.hash(dbt.concat(parts))) }}
{%- endmacro -%}

{#- The name of generate_surrogate_key before version 1. -#}
{%- macro surrogate_key(field_list) -%}
{{ return(adapter.dispatch('surrogate_key', 'dbt_utils')(field_list)) }}
{%- endmacro -%}

{%- macro default__surrogate_key(field_list) -%}
{{ return(dbt_utils.generate_surrogate_key(field_list)) }}
{%- endmacro -%}

{#- The variable as_of_date as a date, or a null date when it is none or empty: then the latest order date counts. -#}
{%- macro as_of_date() -%}
{%- set text = var('as_of_date') | string | trim -%}
{%- if text | lower in ['', 'none', 'null'] -%}
cast(null as date)
{%- else -%}
cast('{{ text }}' as date)
{%- endif -%}
{%- endmacro -%}
